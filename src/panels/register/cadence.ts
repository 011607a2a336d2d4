import {
  addDays,
  addMonths,
  type CivilDate,
  calendarCovers,
  englandCalendar,
  isWorkingDay,
  partsOf,
  type WorkingCalendar,
  weekdayOf,
} from '../../kernel/clock/index.ts';
import type { Every } from '../tables.ts';

const DAYS: Partial<Record<Every, number>> = { day: 1, week: 7, fortnight: 14, six_weeks: 42 };
const MONTHS: Partial<Record<Every, number>> = { month: 1, quarter: 3 };

/** How often a body may meet, with its words (domain §3.14). */
export const EVERY: readonly { code: Every; label: string }[] = [
  { code: 'day', label: 'Every working day' },
  { code: 'week', label: 'Every week' },
  { code: 'fortnight', label: 'Every two weeks' },
  { code: 'month', label: 'Every month' },
  { code: 'six_weeks', label: 'Every six weeks' },
  { code: 'quarter', label: 'Every three months' },
  { code: 'as_needed', label: 'When it is needed' },
];

/**
 * The next days a body meets after `last`, none before `from`. Weeks keep their weekday; months and quarters keep the weekday and
 * its place in the month (the second Thursday; a fifth that a month lacks is its last). One that falls on a bank holiday or a
 * weekend moves to the next working day, and those after it are counted from where it would have been. Empty for a body that
 * meets when it is needed, and beyond the calendar of bank holidays.
 */
export function nextDates(
  asked: { every: Every; last: CivilDate; from: CivilDate; many: number },
  calendar: WorkingCalendar = englandCalendar(),
): CivilDate[] {
  const dates: CivilDate[] = [];
  for (let n = 1; dates.length < asked.many; n += 1) {
    const planned = plannedDate(asked.every, asked.last, n);
    if (planned === null) return dates;
    const met = onWorkingDay(planned, calendar);
    if (met === null) return dates;
    if (met >= asked.from && met > asked.last && met !== dates.at(-1)) dates.push(met);
  }
  return dates;
}

function plannedDate(every: Every, last: CivilDate, n: number): CivilDate | null {
  const [days, months] = [DAYS[every], MONTHS[every]];
  if (days !== undefined) return addDays(last, days * n);
  return months === undefined ? null : sameWeekdayInMonth(last, months * n);
}

/** The same weekday at the same place of a later month: from the second Thursday, the second Thursday. */
function sameWeekdayInMonth(date: CivilDate, months: number): CivilDate {
  const place = Math.ceil(partsOf(date).day / 7);
  const first = addMonths(addDays(date, 1 - partsOf(date).day), months);
  const day = addDays(first, (weekdayOf(date) - weekdayOf(first) + 7) % 7);
  const met = addDays(day, 7 * (place - 1));
  return partsOf(met).month === partsOf(first).month ? met : addDays(met, -7);
}

function onWorkingDay(date: CivilDate, calendar: WorkingCalendar): CivilDate | null {
  for (let day = date; calendarCovers(calendar, day); day = addDays(day, 1)) {
    if (isWorkingDay(day, calendar)) return day;
  }
  return null;
}
