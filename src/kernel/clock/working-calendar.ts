import { type CivilDate, civilDateOf, dayNumber, fromDayNumber, weekdayOfDayNumber } from './civil-date.ts';
import { bankHolidayYears, englandBankHolidays } from './england-bank-holidays.ts';
import { sayDate } from './say-date.ts';
import { minutesOf, type TimeOfDay } from './time-of-day.ts';

/** When the office opens and closes on a working day, Europe/London. */
export type OfficeHours = { readonly opens: TimeOfDay; readonly closes: TimeOfDay };

/** Monday 1 to Friday 5. Saturday and Sunday are never working days (invariant I7). */
export type OfficeWeekday = 1 | 2 | 3 | 4 | 5;

/** A day the office is shut, and what to call it. */
export type Closure = { readonly date: CivilDate; readonly name: string };

/** What working days and hours are counted with: data, so a partnership can add its own closures and hours. */
export type WorkingCalendar = {
  /** The name of each closed day that is not simply a weekend, by day number. */
  readonly closedOn: ReadonlyMap<number, string>;
  /** The first and last day the closures are known for. Nothing is counted outside them. */
  readonly knownFrom: CivilDate;
  readonly knownTo: CivilDate;
  /** The same two days as day numbers, because every day counted is held against them. */
  readonly firstDay: number;
  readonly lastDay: number;
  readonly hours: OfficeHours;
  readonly hoursOn: Readonly<Partial<Record<OfficeWeekday, OfficeHours>>>;
};

/** Nine to five, until a partnership sets its own. */
export const usualHours: OfficeHours = { opens: { hour: 9, minute: 0 }, closes: { hour: 17, minute: 0 } };

/** Counting was asked for beyond the days whose bank holidays are known. */
export class OutsideCalendar extends RangeError {
  override readonly name = 'OutsideCalendar';
}

/**
 * A calendar from closures and hours.
 *
 * @throws RangeError when the office would close before it opens, or the calendar ends before it begins.
 */
export function workingCalendar(given: {
  closures: Iterable<Closure>;
  knownFrom: CivilDate;
  knownTo: CivilDate;
  hours?: OfficeHours;
  hoursOn?: Partial<Record<OfficeWeekday, OfficeHours>>;
}): WorkingCalendar {
  const { closures, knownFrom, knownTo, hours = usualHours, hoursOn = {} } = given;
  if (knownTo < knownFrom) throw new RangeError('A calendar must not end before it begins.');
  for (const { opens, closes } of [hours, ...Object.values(hoursOn)]) {
    if (minutesOf(closes) <= minutesOf(opens)) throw new RangeError('The office must close after it opens.');
  }
  const closedOn = new Map<number, string>();
  for (const { date, name } of closures) closedOn.set(dayNumber(date), name);
  return {
    closedOn,
    knownFrom,
    knownTo,
    firstDay: dayNumber(knownFrom),
    lastDay: dayNumber(knownTo),
    hours,
    hoursOn,
  };
}

/** England's bank holidays with a partnership's own closures and hours, if it has any. */
export function englandCalendar(
  local: { closures?: readonly Closure[]; hours?: OfficeHours; hoursOn?: WorkingCalendar['hoursOn'] } = {},
): WorkingCalendar {
  return workingCalendar({
    ...local,
    closures: [...englandBankHolidays, ...(local.closures ?? [])],
    knownFrom: civilDateOf(bankHolidayYears.firstYear, 1, 1),
    knownTo: civilDateOf(bankHolidayYears.lastYear, 12, 31),
  });
}

/** True when the calendar knows the closures of that day, so counting to it is safe. */
export function calendarCovers(calendar: WorkingCalendar, date: CivilDate): boolean {
  return date >= calendar.knownFrom && date <= calendar.knownTo;
}

/** The hours of a day, or null when the office is shut. @throws OutsideCalendar */
export function hoursOfDay(calendar: WorkingCalendar, day: number): OfficeHours | null {
  if (day < calendar.firstDay || day > calendar.lastDay) {
    throw new OutsideCalendar(
      `The calendar of bank holidays runs from ${sayDate(calendar.knownFrom)} to ${sayDate(calendar.knownTo)}. ` +
        `Working days cannot be counted on ${sayDate(fromDayNumber(day))}.`,
    );
  }
  const weekday = weekdayOfDayNumber(day);
  if (weekday === 0 || weekday === 6 || calendar.closedOn.has(day)) return null;
  return calendar.hoursOn[weekday] ?? calendar.hours;
}
