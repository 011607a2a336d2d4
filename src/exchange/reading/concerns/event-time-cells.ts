import { type EventTime, endOfLondonDay, startOfLondonDay } from '../../../kernel/clock/index.ts';
import { type When, whenIn } from './moment-cell.ts';
import { plain } from './words.ts';

/** What two cells say of when something happened, or what is wrong with one of them. */
export type EventTimeRead =
  | { readonly ok: true; readonly when: EventTime; readonly clocksChanged: boolean }
  | { readonly ok: false; readonly cell: 'from' | 'to'; readonly code: string; readonly reason: string };

const FORMS =
  'Write a day like 2026-03-04, a day and time like 2026-03-04 16:30, a month like 2026-03, or “not known”.';

/**
 * `from` alone is a moment, a day or a month; with `to` it is the first of a range, both ends counted. Blank is "not
 * asked". A range of a day and a moment runs from the start, or to the end, of that day.
 */
export function eventTimeIn(from: string, to: string): EventTimeRead {
  const known = { '': 'not_asked', 'not asked': 'not_asked', 'not known': 'not_known' } as const;
  const [first, last] = [plain(from), plain(to)];
  if (last === '' && (first === '' || first === 'not asked' || first === 'not known')) {
    return { ok: true, when: { kind: known[first] }, clocksChanged: false };
  }
  const start = whenIn(from);
  if (start === null) return wrong('from', first === '' ? 'no-beginning' : 'not-a-time', FORMS);
  if (last === '') return { ok: true, when: alone(start), clocksChanged: changed(start) };
  const end = whenIn(to);
  if (end === null || end.kind === 'month' || start.kind === 'month')
    return wrong('to', 'not-a-time', 'A range has two days, or two times.');
  if (earliestOf(start) > latestOf(end))
    return wrong('to', 'range-backwards', 'The end of the range is before its beginning.');
  return { ok: true, when: range(start, end), clocksChanged: changed(start) || changed(end) };
}

type DayOrMoment = Exclude<When, { kind: 'month' }>;

function alone(when: When): EventTime {
  return when.kind === 'moment' ? { kind: 'exact', at: when.at } : when;
}

function range(start: DayOrMoment, end: DayOrMoment): EventTime {
  if (start.kind === 'day' && end.kind === 'day') return { kind: 'days', from: start.date, to: end.date };
  return { kind: 'between', from: earliestOf(start), to: latestOf(end) };
}

function earliestOf(when: DayOrMoment): Date {
  return when.kind === 'moment' ? when.at : startOfLondonDay(when.date);
}

function latestOf(when: DayOrMoment): Date {
  return when.kind === 'moment' ? when.at : endOfLondonDay(when.date);
}

function changed(when: When): boolean {
  return when.kind === 'moment' && when.clocksChanged;
}

function wrong(cell: 'from' | 'to', code: string, reason: string): EventTimeRead {
  return { ok: false, cell, code, reason };
}
