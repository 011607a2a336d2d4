import { civilDate, partsOf, sayDate, sayMonth } from '../../kernel/clock/index.ts';
import type { ActionShown } from '../action/load-actions.ts';
import type { PartShown } from './load-parts.ts';
import type { PlanShown } from './load-plan.ts';

/** "Edition 2.1, March 2022": what the newest edition calls itself; null where it says nothing of itself. */
export function editionWords(edition: PlanShown['edition']): string | null {
  if (!edition) return null;
  const day = edition.datedOn && civilDate(edition.datedOn);
  const dated =
    day &&
    (edition.datedPrecision === 'day'
      ? sayDate(day)
      : edition.datedPrecision === 'month'
        ? sayMonth(partsOf(day))
        : String(partsOf(day).year));
  return [edition.edition && `Edition ${edition.edition}`, dated].filter(Boolean).join(', ') || null;
}

/** "2.1 Young people are heard": a part as a heading says it. */
export const partHeading = (part: Pick<PartShown, 'number' | 'wording'>): string =>
  part.number === null ? part.wording : `${part.number} ${part.wording}`;

/** Who answers for an action: a person once confirmed, until then whoever the plan names first. */
export function accountableWords(action: Pick<ActionShown, 'accountable' | 'leads' | 'accountableLeadId'>): string {
  const lead = action.leads.find(({ id }) => id === action.accountableLeadId);
  return action.accountable?.name ?? `Proposed: ${lead?.said ?? 'nobody yet'}`;
}

/** How an action is called where there is no room for its words: "Action 2.1". */
export const actionName = (action: Pick<ActionShown, 'number'>): string =>
  action.number === null ? 'Action' : `Action ${action.number}`;
