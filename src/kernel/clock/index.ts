export { ageInYears, sayAge } from './age.ts';
export {
  addDays,
  addMonths,
  type CivilDate,
  civilDate,
  civilDateOf,
  daysBetween,
  isCivilDate,
  partsOf,
  weekdayOf,
} from './civil-date.ts';
export {
  type ClockRule,
  type ClockRuleProblem,
  clockRuleFor,
  readClockRules,
  type WrittenClockRule,
} from './clock-rules.ts';
export { type ClockReading, type ClockRun, type ClockStateName, clockState } from './clock-state.ts';
export {
  type DateAnswer,
  type DateFields,
  type DateProblem,
  type DateQuestion,
  parseDateFields,
} from './date-fields.ts';
export type { DateLimit } from './date-limit.ts';
export { dueAt } from './due-at.ts';
export { type BankHoliday, bankHolidayYears, englandBankHolidays } from './england-bank-holidays.ts';
export { compareEventTimes, couldBeWithin, happenedBefore } from './event-order.ts';
export { type EventTime, earliest, latest, sayWhen, type Window, windowOf } from './event-time.ts';
export { columnsOfEventTime, type EventTimeColumns, eventTimeFromColumns } from './event-time-columns.ts';
export { instantFromText } from './instant-text.ts';
export { endOfLondonDay, londonDate, londonMoment, londonTime, startOfLondonDay } from './london.ts';
export { type FinishedPause, isPauseReason, type Pause, type PauseReason, PauseRefused, pause } from './pause.ts';
export { sayDate, sayDateClose, sayDates, sayDateWithWeekday, sayMonth, sayOnDate } from './say-date.ts';
export { sayCount, sayDuration } from './say-duration.ts';
export { sayBetween, sayDeadline, sayMoment, sayMomentClose, sayTime, sayTimeOfDay } from './say-time.ts';
export { shippedClockRules } from './shipped-clocks.ts';
export { parseTimeField, type TimeAnswer } from './time-field.ts';
export { type TimeOfDay, timeOfDay } from './time-of-day.ts';
export {
  type Closure,
  calendarCovers,
  englandCalendar,
  type OfficeHours,
  OutsideCalendar,
  usualHours,
  type WorkingCalendar,
  workingCalendar,
} from './working-calendar.ts';
export { addWorkingDaysToMoment, isWorkingMoment, nextWorkingMoment } from './working-moment.ts';
export { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-time.ts';
