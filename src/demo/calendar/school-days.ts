import { type Day, plainDate, weekday } from './day.ts';

const isWeekday = (day: Day): boolean => weekday(day) !== 0 && weekday(day) !== 6;

/** Seldermouth's schools are shut from 22 July to 3 September and from 20 December to 4 January. */
function inHoliday(day: Day): boolean {
  const date = plainDate(day).slice(5);
  return (date >= '07-22' && date <= '09-03') || date >= '12-20' || date <= '01-04';
}

/** Seldermouth's offices are shut at weekends and from 25 December to 1 January. */
function officeShut(day: Day): boolean {
  const date = plainDate(day).slice(5);
  return !isWeekday(day) || date >= '12-25' || date === '01-01';
}

/** Whether schools are open: a weekday outside the holidays. */
export const isSchoolDay = (day: Day): boolean => isWeekday(day) && !inHoliday(day);

/** Whether offices are open: neither a weekend nor a bank holiday. */
export const isOfficeDay = (day: Day): boolean => !officeShut(day);

/** The day itself, or the last one before it on which school was open. */
export function schoolDayOnOrBefore(day: Day): Day {
  let found = day;
  while (!isSchoolDay(found)) found -= 1;
  return found;
}

/** The day itself, or the last one before it on which offices were open. */
export function officeDayOnOrBefore(day: Day): Day {
  let found = day;
  while (!isOfficeDay(found)) found -= 1;
  return found;
}

/** The day itself, or the next one on which offices are open. */
export function officeDayOnOrAfter(day: Day): Day {
  let found = day;
  while (!isOfficeDay(found)) found += 1;
  return found;
}
