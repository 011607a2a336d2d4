import { type EventTime, londonDate, londonMoment, parseTimeField } from '../../kernel/clock/index.ts';
import { chosen, dateOf, type Problems, type Raw, typed } from '../../subjects/index.ts';

/** How exactly the time of something may be told, in the order a form offers it. */
export const whenChoices = ['exact', 'between', 'day', 'days', 'month', 'not_known'] as const;
/** The boxes of one question about a time: `when` is its name, and the first part of every other. */
export interface WhenQuestion {
  name: string;
  /** What it is the time of, to begin a sentence: "When it happened". */
  what: string;
}

/** Reads when something happened, as exactly as it was told and no more. London days and times; never in the future. */
export function readWhen(raw: Raw, { name, what }: WhenQuestion, problems: Problems, now: Date): EventTime {
  const notKnown: EventTime = { kind: 'not_known' };
  const day = (box: string, says: string) =>
    dateOf(raw, box, problems, now, { what: says, needed: true, must: 'past' });
  const choice = chosen(raw, name, whenChoices);
  switch (choice) {
    case 'exact': {
      const at = momentFrom(raw, `${name}-at`, `${what}: the day`, 'The time', problems, now);
      return at ? { kind: 'exact', at } : notKnown;
    }
    case 'between': {
      const from = momentFrom(raw, `${name}-from`, 'The day it began', 'The earliest time', problems, now);
      const to = momentFrom(raw, `${name}-to`, 'The day it ended', 'The latest time', problems, now);
      if (from && to && to < from) problems[`${name}-to`] = 'The latest time must be after the earliest';
      return from && to ? { kind: 'between', from, to } : notKnown;
    }
    case 'day': {
      const date = day(`${name}-on`, `${what}: the day`);
      return date ? { kind: 'day', date } : notKnown;
    }
    case 'days': {
      const [from, to] = [day(`${name}-first`, 'The first day'), day(`${name}-last`, 'The last day')];
      if (from && to && to < from) problems[`${name}-last`] = 'The last day must be the same as or after the first';
      return from && to ? { kind: 'days', from, to } : notKnown;
    }
    case 'month':
      return monthFrom(raw, name, problems, now) ?? notKnown;
    case 'not_known':
      return notKnown;
    case undefined:
      problems[name] = `Select how exactly you know ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
      return notKnown;
  }
}

/** A moment from a day in three boxes and a time in one; null, with what to mend, when either is wrong. */
export function momentFrom(
  raw: Raw,
  name: string,
  what: string,
  time: string,
  problems: Problems,
  now: Date,
): Date | null {
  const date = dateOf(raw, name, problems, now, { what, needed: true, must: 'past' });
  const read = parseTimeField(typed(raw, `${name}-time`), time);
  if (!read.ok) problems[`${name}-time`] = read.message;
  if (!date || !read.ok) return null;
  const moment = londonMoment(date, read.time);
  if (moment <= now) return moment;
  problems[`${name}-time`] = `${time} must be in the past`;
  return null;
}

function monthFrom(raw: Raw, name: string, problems: Problems, now: Date): EventTime | null {
  const [month, year] = [typed(raw, `${name}-in-month`), typed(raw, `${name}-in-year`)];
  const box = `${name}-in-month`;
  if (!/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) problems[box] = 'Enter a month from 1 to 12';
  else if (!/^\d{4}$/.test(year)) problems[`${name}-in-year`] = 'Enter a year with 4 numbers, like 2026';
  else if (`${year}-${month.padStart(2, '0')}` > londonDate(now).slice(0, 7))
    problems[box] = 'The month must be this month or before';
  else return { kind: 'month', year: Number(year), month: Number(month) };
  return null;
}
