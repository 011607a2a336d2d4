import {
  addWorkingDays,
  type CivilDate,
  calendarCovers,
  endOfLondonDay,
  englandCalendar,
  londonDate,
  startOfLondonDay,
  type WorkingCalendar,
} from '../../kernel/clock/index.ts';

/** The agenda is locked five working days before (domain §3.6). */
const LOCK_WORKING_DAYS = 5;
/** Minutes are finished within two working days (domain §1.2). */
const MINUTES_WORKING_DAYS = 2;
/** A pack can be read until the end of the tenth working day after the meeting. */
const PACK_WORKING_DAYS = 10;

export interface DatesOfMeeting {
  /** The first moment of the London day on which the agenda closes. */
  locksAt: Date;
  minutesDueBy: Date;
  packsExpireAt: Date;
}

/**
 * What follows from when a meeting starts: the working day its agenda is locked, when its minutes are due and until when its
 * packs are read. England's working days; moments are the ends of London days. Null for a day beyond the calendar.
 */
export function datesOfMeeting(startsAt: Date, calendar: WorkingCalendar = englandCalendar()): DatesOfMeeting | null {
  const on = londonDate(startsAt);
  if (!isCounted(on, calendar)) return null;
  return {
    locksAt: startOfLondonDay(addWorkingDays(on, -LOCK_WORKING_DAYS, calendar)),
    minutesDueBy: endOfLondonDay(addWorkingDays(on, MINUTES_WORKING_DAYS, calendar)),
    packsExpireAt: endOfLondonDay(addWorkingDays(on, PACK_WORKING_DAYS, calendar)),
  };
}

// Ten working days lie within a month on either side, Christmas included.
function isCounted(on: CivilDate, calendar: WorkingCalendar): boolean {
  const month = 31 * 24 * 60 * 60 * 1000;
  const at = startOfLondonDay(on).getTime();
  return [at - month, at + month].every((moment) => calendarCovers(calendar, londonDate(new Date(moment))));
}
