import { type EventTime, londonDate } from '../../kernel/clock/index.ts';
import { readDate } from '../../kernel/ui/index.ts';

type Read = { when: EventTime; errors: Record<string, string> };

/** Reads when something happened from its boxes: a day, a range of days, or not known. Days are London days. */
export function whenItHappened(choice: string | undefined, raw: Readonly<Record<string, unknown>>, now: Date): Read {
  const errors: Record<string, string> = {};
  const day = (name: string, what: string) => {
    const read = readDate(raw, name, what);
    if (read.error) errors[name] = read.error;
    else if (!read.date) errors[name] = `Enter ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
    else if (read.date > londonDate(now)) errors[name] = `${what} must be today or in the past`;
    return read.date;
  };
  if (choice === 'day') {
    const date = day('on', 'The day it happened');
    return { errors, when: date ? { kind: 'day', date } : { kind: 'not_known' } };
  }
  if (choice === 'days') {
    const [from, to] = [day('from', 'The first day'), day('to', 'The last day')];
    if (from && to && to < from) errors.to = 'The last day must be the same as or after the first';
    return { errors, when: from && to ? { kind: 'days', from, to } : { kind: 'not_known' } };
  }
  return { errors, when: { kind: 'not_known' } };
}
