import {
  addDays,
  type CivilDate,
  civilDate,
  civilDateOf,
  daysBetween,
  partsOf,
  sayMonth,
} from '../../kernel/clock/index.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { byText } from './filter-actions.ts';

/** An action along time: where it begins and ends, 0 at the left edge and 1 at the right. */
export interface TimelineLine {
  action: ActionShown;
  from: number;
  to: number;
}

export interface PlanTimeline {
  lines: TimelineLine[];
  /** The first of each month that is marked, and what it is called. */
  marks: { at: number; words: string }[];
  /** Where today is; null when it lies outside. */
  today: number | null;
  undated: ActionShown[];
}

/** How many names of months stand side by side without running into each other. */
const NAMES = 6;
/** Every month is named, or every second, and so on: the first of these that leaves few enough. */
const STEPS = [1, 2, 3, 6, 12, 24, 60];

/** Lays the dated actions of a plan along whole months, the soonest due first. @param today the London day. */
export function timelineOf(actions: readonly ActionShown[], today: CivilDate): PlanTimeline {
  const live = actions.filter(({ droppedAt }) => droppedAt === null);
  const dated = live.flatMap((action) =>
    action.due.by === null
      ? []
      : [{ action, from: civilDate(action.due.from ?? action.due.by), by: civilDate(action.due.by) }],
  );
  const undated = live.filter(({ due }) => due.by === null);
  if (dated.length === 0) return { lines: [], marks: [], today: null, undated };
  dated.sort(
    (a, b) =>
      byText(a.by, b.by) || byText(a.from, b.from) || a.action.sort - b.action.sort || byText(a.action.id, b.action.id),
  );
  const days = dated.flatMap(({ from, by }) => [from, by]).sort(byText);
  const first = monthOf(days[0] ?? today);
  const end = monthOf(addDays(monthOf(days.at(-1) ?? today), 32));
  const whole = daysBetween(first, end);
  const share = (date: CivilDate) => daysBetween(first, date) / whole;
  return {
    lines: dated.map(({ action, from, by }) => ({ action, from: share(from), to: share(addDays(by, 1)) })),
    marks: monthsFrom(first, end).map((month) => ({ at: share(month), words: sayMonth(partsOf(month)) })),
    today: today >= first && today < end ? share(today) : null,
    undated,
  };
}

function monthOf(date: CivilDate): CivilDate {
  const { year, month } = partsOf(date);
  return civilDateOf(year, month, 1);
}

function monthsFrom(first: CivilDate, end: CivilDate): CivilDate[] {
  const months: CivilDate[] = [];
  for (let month = first; month < end; month = monthOf(addDays(month, 32))) months.push(month);
  const every = STEPS.find((step) => months.length / step <= NAMES) ?? 120;
  return months.filter((_, at) => at % every === 0);
}
