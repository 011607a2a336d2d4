import {
  type CivilDate,
  instantFromText,
  isCivilDate,
  londonMoment,
  londonTime,
  timeOfDay,
} from '../../../kernel/clock/index.ts';

/** A cell with a day, a time on a day, or a month in it. */
export type When =
  | { readonly kind: 'moment'; readonly at: Date; readonly clocksChanged: boolean }
  | { readonly kind: 'day'; readonly date: CivilDate }
  | { readonly kind: 'month'; readonly year: number; readonly month: number };

const CELL = /^(?:(\d{4})-(\d\d)-(\d\d)|(\d{1,2})\/(\d{1,2})\/(\d{4}))(?:[T ](\d{1,2}:\d\d)(?::\d\d(?:\.\d{1,9})?)?)?$/;

/**
 * Reads `2026-03-04`, `2026-03-04 16:30`, `04/03/2026 16:30` (the day first, as Excel in Britain writes it),
 * `2026-03-04T16:30:00+00:00` or `2026-03`. A time with no zone is a London time. Null where the cell is none of these,
 * or says a day or time that there is not, or a year outside 1900 to 2100.
 *
 * When the clocks change, a time that came twice is its first, and one that never came is an hour later;
 * `clocksChanged` tells.
 */
export function whenIn(cell: string): When | null {
  const text = cell.trim();
  const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
  if (month && isNear(text)) return { kind: 'month', year: Number(month[1]), month: Number(month[2]) };
  if (/(Z|[+-]\d\d:\d\d)$/.test(text)) return withOffset(text);
  const match = CELL.exec(text);
  if (match === null) return null;
  const [, year, monthOfYear, day, dayFirst = '', monthSecond = '', yearLast, time] = match;
  const date =
    year === undefined ? `${yearLast}-${two(monthSecond)}-${two(dayFirst)}` : `${year}-${monthOfYear}-${day}`;
  if (!isCivilDate(date) || !isNear(date)) return null;
  return time === undefined ? { kind: 'day', date } : atTime(date, two(time.split(':')[0] ?? '') + time.slice(-3));
}

function atTime(date: CivilDate, time: string): When | null {
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(time)) return null;
  const clock = timeOfDay(time);
  const at = londonMoment(date, clock);
  const shown = londonTime(at);
  const cameTwice = at.getTime() !== londonMoment(date, clock, 'second').getTime();
  return { kind: 'moment', at, clocksChanged: cameTwice || shown.hour !== clock.hour || shown.minute !== clock.minute };
}

function withOffset(text: string): When | null {
  if (!isCivilDate(text.slice(0, 10)) || !isNear(text)) return null;
  try {
    return { kind: 'moment', at: instantFromText(text), clocksChanged: false };
  } catch {
    return null;
  }
}

/** No concern is of another century; a slip of the finger may be. */
function isNear(text: string): boolean {
  return text >= '1900' && text < '2101';
}

function two(digits: string): string {
  return digits.padStart(2, '0');
}
