import { addDays, type CivilDate, partsOf, weekdayOf } from './civil-date.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** The English name of a month from 1 to 12. @throws RangeError for any other number. */
export function monthName(month: number): string {
  const name = MONTHS[month - 1];
  if (!name) throw new RangeError(`There is no month number ${month}.`);
  return name;
}

/** "21 November 2026" (GOV.UK style). */
export function sayDate(date: CivilDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${monthName(month)} ${year}`;
}

/** "Saturday 21 November 2026", for an appointment people have to turn up to. */
export function sayDateWithWeekday(date: CivilDate): string {
  return `${WEEKDAYS[weekdayOf(date)]} ${sayDate(date)}`;
}

/** "March 2026", when only the month is known. */
export function sayMonth({ year, month }: { year: number; month: number }): string {
  return `${monthName(month)} ${year}`;
}

/** "today", "tomorrow", "yesterday", or "on 21 November 2026": fits after a verb, as in "due tomorrow". */
export function sayOnDate(date: CivilDate, today: CivilDate): string {
  return nearName(date, today) ?? `on ${sayDate(date)}`;
}

/** "today", "tomorrow", "yesterday", or "21 November 2026": fits after "by" or on its own in a table. */
export function sayDateClose(date: CivilDate, today: CivilDate): string {
  return nearName(date, today) ?? sayDate(date);
}

/** "3 to 5 March 2026", "28 February to 3 March 2026", "30 December 2025 to 2 January 2026". */
export function sayDates(from: CivilDate, to: CivilDate): string {
  const [first, last] = to < from ? [to, from] : [from, to];
  if (first === last) return sayDate(first);
  const [a, b] = [partsOf(first), partsOf(last)];
  if (a.year !== b.year) return `${sayDate(first)} to ${sayDate(last)}`;
  return `${a.month === b.month ? a.day : `${a.day} ${monthName(a.month)}`} to ${sayDate(last)}`;
}

function nearName(date: CivilDate, today: CivilDate): string | null {
  if (date === today) return 'today';
  if (date === addDays(today, 1)) return 'tomorrow';
  return date === addDays(today, -1) ? 'yesterday' : null;
}
