import { addDays, type CivilDate, dayNumber } from './civil-date.ts';
import { londonDate, londonMoment } from './london.ts';
import { hoursOfDay, type WorkingCalendar } from './working-calendar.ts';
import { addWorkingDays } from './working-time.ts';

/** When the office is open on one day. */
type Spell = { readonly opens: Date; readonly closes: Date };

/** True from opening up to, not including, closing on a working day in London. @throws OutsideCalendar */
export function isWorkingMoment(moment: Date, calendar: WorkingCalendar): boolean {
  const open = openOn(londonDate(moment), calendar);
  return open !== null && moment >= open.opens && moment < open.closes;
}

/** The moment itself when the office is open, otherwise the next time it opens. @throws OutsideCalendar */
export function nextWorkingMoment(moment: Date, calendar: WorkingCalendar): Date {
  for (let date = londonDate(moment); ; date = addDays(date, 1)) {
    const open = openOn(date, calendar);
    if (open && moment < open.closes) return moment > open.opens ? moment : open.opens;
  }
}

/**
 * The same time of day a number of working days later: 3:40pm on Friday and one working day is 3:40pm on Monday, in
 * London time across a clock change. A moment out of hours counts from the next time the office opens; a moment that
 * falls outside a shorter day's hours is brought to that day's opening or closing. `days` must not be negative.
 *
 * @throws RangeError when `days` is negative or not whole. @throws OutsideCalendar
 */
export function addWorkingDaysToMoment(moment: Date, days: number, calendar: WorkingCalendar): Date {
  if (days < 0) throw new RangeError('A clock runs forwards: the number of working days must not be negative.');
  const from = nextWorkingMoment(moment, calendar);
  const fromDay = londonDate(from);
  const date = addWorkingDays(fromDay, days, calendar);
  const open = openOn(date, calendar);
  if (!open) return from;
  const sinceMidnight = from.getTime() - londonMoment(fromDay, { hour: 0, minute: 0 }).getTime();
  const sameTime = londonMoment(date, { hour: 0, minute: 0 }).getTime() + sinceMidnight;
  return new Date(Math.min(Math.max(sameTime, open.opens.getTime()), open.closes.getTime()));
}

/** Milliseconds of office hours between two moments; 0 when the second is not later. @throws OutsideCalendar */
export function workingMsBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  let total = 0;
  for (let date = londonDate(from); date <= londonDate(to); date = addDays(date, 1)) {
    const open = openOn(date, calendar);
    if (!open) continue;
    const start = Math.max(open.opens.getTime(), from.getTime());
    const end = Math.min(open.closes.getTime(), to.getTime());
    total += Math.max(0, end - start);
  }
  return total;
}

/** The moment by which that much more office time has passed; the moment itself for none. @throws OutsideCalendar */
export function addWorkingMs(moment: Date, ms: number, calendar: WorkingCalendar): Date {
  let left = ms;
  let at = moment;
  while (left > 0) {
    at = nextWorkingMoment(at, calendar);
    const closes = openOn(londonDate(at), calendar)?.closes ?? at;
    const used = Math.min(left, closes.getTime() - at.getTime());
    at = new Date(at.getTime() + used);
    left -= used;
  }
  return at;
}

function openOn(date: CivilDate, calendar: WorkingCalendar): Spell | null {
  const hours = hoursOfDay(calendar, dayNumber(date));
  return hours && { opens: londonMoment(date, hours.opens), closes: londonMoment(date, hours.closes) };
}
