import { addDays, type CivilDate, civilDate, partsOf } from './civil-date.ts';
import type { TimeOfDay } from './time-of-day.ts';

/**
 * Between a moment (a `Date`, kept in UTC) and the clock on the wall in London. Everything people read or type is
 * Europe/London; everything stored is UTC.
 */

/** What a London clock and calendar show at a moment. */
export type LondonWall = { readonly date: CivilDate; readonly time: TimeOfDay; readonly second: number };

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

const offsets = new Map<number, number>();
const MOST_OFFSETS = 50_000;

const wallClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  hourCycle: 'h23',
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: 'numeric',
  minute: 'numeric',
  second: 'numeric',
});

/** @throws RangeError when the `Date` holds no moment (made from text that was not a date). */
export function londonWall(moment: Date): LondonWall {
  if (Number.isNaN(moment.getTime())) throw new RangeError('That is not a real moment in time.');
  const shown = new Date(moment.getTime() + offsetAt(moment.getTime()));
  const time = { hour: shown.getUTCHours(), minute: shown.getUTCMinutes() };
  return { date: civilDate(shown.toISOString().slice(0, 10)), time, second: shown.getUTCSeconds() };
}

/** The day it is in London at a moment: just after midnight in July this is a day later than in UTC. */
export function londonDate(moment: Date): CivilDate {
  return londonWall(moment).date;
}

/** The hour and minute on a London clock at a moment; seconds are dropped. */
export function londonTime(moment: Date): TimeOfDay {
  return londonWall(moment).time;
}

/**
 * The moment a London clock shows this date and time.
 *
 * When the clocks go forward, a time between 1am and 2am does not happen: the moment an hour later is given, as a
 * watch put forward would show. When they go back, a time between 1am and 2am happens twice: the first is given
 * unless `ifTwice` is "second".
 */
export function londonMoment(date: CivilDate, time: TimeOfDay, ifTwice: 'first' | 'second' = 'first'): Date {
  const { year, month, day } = partsOf(date);
  const asIfUtc = Date.UTC(year, month - 1, day, time.hour, time.minute);
  const before = asIfUtc - offsetAt(asIfUtc - DAY_MS);
  const after = asIfUtc - offsetAt(asIfUtc + DAY_MS);
  const real = [before, after].filter((at) => at + offsetAt(at) === asIfUtc);
  const chosen = ifTwice === 'first' ? Math.min(...real) : Math.max(...real);
  return new Date(real.length > 0 ? chosen : before);
}

/** The first moment of a day in London. */
export function startOfLondonDay(date: CivilDate): Date {
  return londonMoment(date, { hour: 0, minute: 0 });
}

/** The last moment of a day in London, to the millisecond, so that its London date is still that day. */
export function endOfLondonDay(date: CivilDate): Date {
  return new Date(startOfLondonDay(addDays(date, 1)).getTime() - 1);
}

/** Milliseconds London is ahead of UTC at a moment: 0 in winter, an hour in summer. */
function offsetAt(epochMs: number): number {
  // London's clocks change only on a whole hour of UTC, so one answer serves the hour. Asking Intl is the slow part.
  const hour = Math.floor(epochMs / HOUR_MS);
  const known = offsets.get(hour);
  if (known !== undefined) return known;
  if (offsets.size >= MOST_OFFSETS) offsets.clear();
  const found = offsetFromIntl(hour * HOUR_MS);
  offsets.set(hour, found);
  return found;
}

function offsetFromIntl(epochMs: number): number {
  const shown: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const part of wallClock.formatToParts(new Date(epochMs))) shown[part.type] = Number(part.value);
  const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = shown;
  return Date.UTC(year, month - 1, day, hour, minute, second) - epochMs;
}
