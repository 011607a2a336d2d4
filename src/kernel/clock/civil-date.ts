declare const civilDateMark: unique symbol;

/**
 * A day on the calendar written "2026-11-21": no time and no zone. A date of birth and a due day are civil dates; a
 * moment is a `Date`. Two civil dates compare correctly with `<` because the year comes first.
 */
export type CivilDate = string & { readonly [civilDateMark]: true };

/** Days of the week as JavaScript numbers them: Sunday is 0, Saturday is 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

const DAY_MS = 86_400_000;
const WEEKDAYS: readonly Weekday[] = [4, 5, 6, 0, 1, 2, 3];

/** True when the text is a real day from year 1000 to 9999, written exactly as "2026-11-21". */
export function isCivilDate(text: string): text is CivilDate {
  const match = /^([1-9]\d{3})-(\d\d)-(\d\d)$/.exec(text);
  if (!match) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** @throws RangeError, in plain words, when the text is not a real day written "2026-11-21". */
export function civilDate(text: string): CivilDate {
  if (isCivilDate(text)) return text;
  throw new RangeError(`"${text}" is not a real date. Write it year first, like 2026-11-21.`);
}

/** The civil date of a year, a month from 1 to 12 and a day. @throws RangeError when there is no such day. */
export function civilDateOf(year: number, month: number, day: number): CivilDate {
  return civilDate(`${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`);
}

/** Year, month from 1 to 12 and day of the month. */
export function partsOf(date: CivilDate): { year: number; month: number; day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** How many days a month (1 to 12) has in a year. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Days since 1 January 1970: whole numbers make counting exact and quick. */
export function dayNumber(date: CivilDate): number {
  const { year, month, day } = partsOf(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

/** The civil date of a number of days since 1 January 1970. */
export function fromDayNumber(days: number): CivilDate {
  return civilDate(new Date(days * DAY_MS).toISOString().slice(0, 10));
}

/** The day of the week of a day number. */
export function weekdayOfDayNumber(days: number): Weekday {
  return WEEKDAYS[((days % 7) + 7) % 7] ?? 0;
}

/** The day of the week of a date, Sunday 0 to Saturday 6. */
export function weekdayOf(date: CivilDate): Weekday {
  return weekdayOfDayNumber(dayNumber(date));
}

/** Move by calendar days; a negative number goes back. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(dayNumber(date) + days);
}

/** Calendar days from one date to another: 1 from today to tomorrow, -1 from today to yesterday. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/**
 * The corresponding day in a later (or earlier) month; the last day of that month when it is shorter, so one month
 * after 31 January is 28 or 29 February (Information Commissioner's guidance on time limits).
 */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const { year, month, day } = partsOf(date);
  const whole = year * 12 + (month - 1) + months;
  const newYear = Math.floor(whole / 12);
  const newMonth = (whole % 12) + 1;
  return civilDateOf(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
