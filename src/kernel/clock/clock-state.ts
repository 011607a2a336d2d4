import type { CivilDate } from './civil-date.ts';
import type { ClockRule } from './clock-rules.ts';
import { dueAt } from './due-at.ts';
import { londonDate } from './london.ts';
import { endedBy, type Pause } from './pause.ts';
import { sayClock } from './say-clock.ts';
import type { WorkingCalendar } from './working-calendar.ts';
import { workingDaysBetween } from './working-time.ts';

export type ClockStateName = 'running' | 'due_soon' | 'due_today' | 'overdue' | 'paused' | 'met' | 'met_late';

/** One clock that was started: when, when it was met (null if not yet), and its pauses. */
export type ClockRun = { readonly startedAt: Date; readonly metAt: Date | null; readonly pauses: readonly Pause[] };

export type ClockReading = {
  /** The last moment it is met. While it is paused: when it would be due if it started again now. */
  readonly dueAt: Date;
  readonly state: ClockStateName;
  /** For people: "Due by 4:30pm today". No reason, name or place, so it may be shown in a list. */
  readonly says: string;
  /**
   * Working days from today to the day it is due, or to spare when it was met; negative when that day had passed.
   */
  readonly workingDaysLeft: number;
};

/**
 * Where a clock stands now. Computed every time, never stored: overdue is a fact about two moments (I8).
 *
 * @throws OutsideCalendar when the period runs beyond the bank holidays that are known.
 */
export function clockState(rule: ClockRule, run: ClockRun, now: Date, calendar: WorkingCalendar): ClockReading {
  const asOf = run.metAt ?? now;
  const due = dueAt(rule, run.startedAt, endedBy(asOf, run.pauses), calendar);
  const paused = currentPause(run, now, due);
  const workingDaysLeft = daysLeft(londonDate(asOf), londonDate(due), calendar);
  const state = stateOf(rule, run, due, now, paused !== null, workingDaysLeft);
  const says = sayClock({ rule, state, dueAt: due, metAt: run.metAt, paused, now, workingDaysLeft });
  return { dueAt: due, state, says, workingDaysLeft };
}

/** Late days are counted from the day it was due, so it is not a working day late on the Saturday after. */
function daysLeft(today: CivilDate, due: CivilDate, calendar: WorkingCalendar): number {
  return today <= due ? workingDaysBetween(today, due, calendar) : 0 - workingDaysBetween(due, today, calendar);
}

function stateOf(
  rule: ClockRule,
  run: ClockRun,
  due: Date,
  now: Date,
  paused: boolean,
  workingDaysLeft: number,
): ClockStateName {
  if (run.metAt) return run.metAt <= due ? 'met' : 'met_late';
  if (paused) return 'paused';
  if (now > due) return 'overdue';
  if (londonDate(now) === londonDate(due)) return 'due_today';
  return workingDaysLeft <= rule.warnDays ? 'due_soon' : 'running';
}

/** The pause it is in now, unless it had already run out when that pause began. */
function currentPause({ pauses }: ClockRun, now: Date, due: Date): Pause | null {
  return pauses.find(({ from, to }) => from <= now && (to === null || to > now) && from <= due) ?? null;
}
