import { addDays, addMonths, type CivilDate, daysBetween } from './civil-date.ts';
import type { ClockRule } from './clock-rules.ts';
import { endOfLondonDay, londonDate } from './london.ts';
import { type FinishedPause, pausedSpells } from './pause.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { addWorkingDaysToMoment, addWorkingMs, workingMsBetween } from './working-moment.ts';
import {
  addWorkingDays,
  isWorkingDay,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
} from './working-time.ts';

type Spell = { readonly from: Date; readonly to: Date };

const HOUR_MS = 3_600_000;

/** True when the rule ends at a time of day, false when it ends with a day. */
export function endsAtATime(rule: ClockRule): boolean {
  return rule.unit === 'hour' || (rule.unit === 'working_day' && rule.counted === 'moment_to_moment');
}

/**
 * The last moment at which a clock is met.
 *
 * **One working day.** Working Together 2023 asks for a decision "within one working day of a referral being
 * received". A referral received at 3:40pm on Friday is due by 3:40pm on Monday: a working day is a length of time
 * that starts when the referral is received, so a referral made first thing does not wait nearly two days, as it would
 * if the end of the next working day were meant. Of the two readings this is the shorter, and so the safer for a
 * child; a decision in time by it is in time by either. Local procedures that say "24 hours" agree on any Monday to
 * Thursday. A referral received when the office is shut starts when it next opens: nobody is there to decide it, and
 * danger out of hours goes to the emergency duty team, not to this clock (I21).
 *
 * **Many working days** (15 to a conference, 45 to an assessment) are whole days, as the children in need census
 * counts them: the day of the event is not counted and any time on the last day is in time.
 *
 * **Hours** are hours on the clock, nights and weekends included: 72 hours after a child comes back is 72 hours.
 *
 * **Days and months** are calendar ones; a period that ends when the office is shut moves as the rule says.
 *
 * **Pauses** give back the time they took, in the rule's own measure: office time, working days, calendar days or
 * hours. A pause that begins after the clock has run out gives nothing back. Pauses never make it earlier.
 *
 * @throws OutsideCalendar when the period runs beyond the bank holidays that are known.
 */
export function dueAt(
  rule: ClockRule,
  startedAt: Date,
  pauses: readonly FinishedPause[],
  calendar: WorkingCalendar,
): Date {
  const spells = pausedSpells(pauses, startedAt);
  if (rule.unit === 'hour') {
    return extended(new Date(startedAt.getTime() + rule.max * HOUR_MS), spells, (due, { from, to }) => {
      return new Date(due.getTime() + to.getTime() - from.getTime());
    });
  }
  if (rule.unit === 'working_day' && rule.counted === 'moment_to_moment') {
    return extended(addWorkingDaysToMoment(startedAt, rule.max, calendar), spells, (due, { from, to }) =>
      addWorkingMs(due, workingMsBetween(from, to, calendar), calendar),
    );
  }
  return endOfLondonDay(dueDay(rule, londonDate(startedAt), spells, calendar));
}

function dueDay(rule: ClockRule, started: CivilDate, spells: readonly Spell[], calendar: WorkingCalendar): CivilDate {
  if (rule.unit === 'working_day') {
    return extendedDay(addWorkingDays(started, rule.max, calendar), spells, (day, from, to) =>
      addWorkingDays(day, workingDaysBetween(from, to, calendar), calendar),
    );
  }
  const plain = rule.unit === 'month' ? addMonths(started, rule.max) : addDays(started, rule.max);
  const day = extendedDay(plain, spells, (due, from, to) => addDays(due, daysBetween(from, to)));
  if (rule.unit === 'hour' || isWorkingDay(day, calendar)) return day;
  const before = rule.ifClosed === 'working_day_before' ? workingDayOnOrBefore(day, calendar) : started;
  // Nothing can be due before it began: over a long closure, it is due when the office next opens.
  return rule.ifClosed === 'next_working_day' || before < started ? workingDayOnOrAfter(day, calendar) : before;
}

function extended(due: Date, spells: readonly Spell[], extend: (due: Date, spell: Spell) => Date): Date {
  return spells.reduce((at, spell) => (spell.from <= at ? extend(at, spell) : at), due);
}

function extendedDay(
  due: CivilDate,
  spells: readonly Spell[],
  extend: (due: CivilDate, from: CivilDate, to: CivilDate) => CivilDate,
): CivilDate {
  return spells.reduce((day, { from, to }) => {
    return londonDate(from) <= day ? extend(day, londonDate(from), londonDate(to)) : day;
  }, due);
}
