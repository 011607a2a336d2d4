import type { CivilDate } from '../../kernel/clock/index.ts';
import { dateOf, needText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import type { PlanKind } from '../plan/load-kinds.ts';

export interface PlanTyped {
  kind: string;
  title: string;
  fromOn: CivilDate | null;
  untilOn: CivilDate | null;
  reviewOn: CivilDate | null;
}

/** Reads what begins a plan. */
export function readPlan(raw: Raw, kinds: readonly PlanKind[], now: Date): { plan: PlanTyped; problems: Problems } {
  const problems: Problems = {};
  const kind = typed(raw, 'kind');
  if (!kinds.some(({ code }) => code === kind)) problems.kind = 'Select what kind of plan it is';
  const title = needText(raw, 'title', problems, 'Enter what the plan is called', 300);
  const fromOn = dateOf(raw, 'from', problems, now, { what: 'The first day' });
  const untilOn = dateOf(raw, 'until', problems, now, { what: 'The last day' });
  const reviewOn = dateOf(raw, 'review', problems, now, { what: 'The review date', must: 'future' });
  if (fromOn && untilOn && untilOn < fromOn) problems.until = 'The last day must be the same as or after the first day';
  return { problems, plan: { kind, title, fromOn, untilOn, reviewOn } };
}
