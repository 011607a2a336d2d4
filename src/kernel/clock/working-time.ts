import { type CivilDate, dayNumber, fromDayNumber } from './civil-date.ts';
import { hoursOfDay, type WorkingCalendar } from './working-calendar.ts';

/** True for Monday to Friday unless the calendar closes that day. @throws OutsideCalendar */
export function isWorkingDay(date: CivilDate, calendar: WorkingCalendar): boolean {
  return hoursOfDay(calendar, dayNumber(date)) !== null;
}

/**
 * The working day that many working days after a date (before it, when negative). The date itself is not counted,
 * whether it is a working day or not: one working day after a Friday, a Saturday or a Sunday is Monday. No working
 * days leaves the date as it is.
 *
 * @throws RangeError when `days` is not whole. @throws OutsideCalendar
 */
export function addWorkingDays(date: CivilDate, days: number, calendar: WorkingCalendar): CivilDate {
  if (!Number.isInteger(days)) throw new RangeError(`Working days are whole days, so ${days} cannot be added.`);
  const step = days < 0 ? -1 : 1;
  let day = dayNumber(date);
  for (let left = Math.abs(days); left > 0; ) {
    day += step;
    if (hoursOfDay(calendar, day)) left -= 1;
  }
  return fromDayNumber(day);
}

/**
 * Working days from one date to another, counted as `addWorkingDays` counts: the first date is not counted and the
 * last is, so Friday to Monday is 1. Negative when `to` is earlier. @throws OutsideCalendar
 */
export function workingDaysBetween(from: CivilDate, to: CivilDate, calendar: WorkingCalendar): number {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  const step = end < start ? -1 : 1;
  let count = 0;
  for (let day = start; day !== end; ) {
    day += step;
    if (hoursOfDay(calendar, day)) count += step;
  }
  return count;
}

/** The date itself when it is a working day, otherwise the next one. @throws OutsideCalendar */
export function workingDayOnOrAfter(date: CivilDate, calendar: WorkingCalendar): CivilDate {
  return isWorkingDay(date, calendar) ? date : addWorkingDays(date, 1, calendar);
}

/** The date itself when it is a working day, otherwise the one before. @throws OutsideCalendar */
export function workingDayOnOrBefore(date: CivilDate, calendar: WorkingCalendar): CivilDate {
  return isWorkingDay(date, calendar) ? date : addWorkingDays(date, -1, calendar);
}
