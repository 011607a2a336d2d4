import type { Instant } from '../types/time.ts';
import { type Day, plainDate, weekday } from './day.ts';

const summer = new Map<number, readonly [starts: Day, ends: Day]>();

function lastSunday(year: number, month: number): Day {
  const last = Date.UTC(year, month + 1, 0) / 86_400_000;
  return last - weekday(last);
}

/** Summer time runs from 1am GMT on the last Sunday in March to 1am GMT on the last in October (Summer Time Order 2002). */
function inSummer(day: Day, minuteByGmt: number): boolean {
  const year = Number(plainDate(day).slice(0, 4));
  let bounds = summer.get(year);
  if (bounds === undefined) {
    bounds = [lastSunday(year, 2), lastSunday(year, 9)];
    summer.set(year, bounds);
  }
  const [starts, ends] = bounds;
  const started = day > starts || (day === starts && minuteByGmt >= 60);
  const ended = day > ends || (day === ends && minuteByGmt >= 60);
  return started && !ended;
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/**
 * A day and a minute of that day by England's clocks, written with its offset. A minute past the end of the day falls
 * on the next; of the hour that comes twice in October the first is meant; the hour left out in March is an hour on.
 */
export function instantAt(day: Day, minute: number): Instant {
  const onDay = day + Math.floor(minute / 1440);
  const inDay = ((minute % 1440) + 1440) % 1440;
  const summer = inSummer(onDay, inDay - 60);
  const leftOut = !summer && inSummer(onDay, inDay);
  const clock = leftOut ? inDay + 60 : inDay;
  return `${plainDate(onDay)}T${two(Math.floor(clock / 60))}:${two(clock % 60)}:00${summer || leftOut ? '+01:00' : '+00:00'}`;
}

/**
 * The day and minute by England's clocks of an instant written with any offset.
 * @throws RangeError when the text is not an instant with an explicit offset.
 */
export function dayAndMinute(instant: Instant): { readonly day: Day; readonly minute: number } {
  const milliseconds = Date.parse(instant);
  if (Number.isNaN(milliseconds) || !/T.*(?:Z|[+-]\d\d:\d\d)$/.test(instant)) {
    throw new RangeError(`"${instant}" is not an instant with an offset, such as 2026-11-21T16:30:00+00:00.`);
  }
  const byGmt = Math.floor(milliseconds / 60_000);
  const clock = byGmt + (inSummer(Math.floor(byGmt / 1440), byGmt % 1440) ? 60 : 0);
  return { day: Math.floor(clock / 1440), minute: clock % 1440 };
}

/** A time of day such as `16:20` as minutes since midnight. @throws RangeError when it is not a time. */
export function minuteOf(time: string): number {
  const [, hours, minutes] = /^([01]\d|2[0-3]):([0-5]\d)$/.exec(time) ?? [];
  if (hours === undefined || minutes === undefined) throw new RangeError(`"${time}" is not a time such as 16:20.`);
  return Number(hours) * 60 + Number(minutes);
}
