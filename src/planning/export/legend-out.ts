import type { LegendWord, TagColour } from '../../documents/index.ts';
import { type ActionStatus, actionStatuses } from '../action/status.ts';
import { statusWords } from '../action/status-words.tsx';
import { STATUS_MEANS } from '../import/reading/own-words.ts';
import type { WholePlan } from '../plan/whole-plan.ts';

/** The colour of each status on paper: those of the boards’ own legends (domain §6.1). */
export const statusColours: Readonly<Record<ActionStatus, TagColour | null>> = {
  complete: 'blue',
  on_track: 'green',
  at_risk: 'amber',
  overdue: 'red',
  not_started: null,
  waiting_for_approval: 'blue',
  not_needed: null,
};

/** What a status is called in this plan: the document’s own word, else Kith’s. */
export const wordOf = ({ plan }: Pick<WholePlan, 'plan'>, status: ActionStatus): string =>
  plan.legend[status] ?? statusWords[status];

/**
 * The words of the document’s own legend, and of every status that stands in the table, each with what it means. Where no
 * column has a status there is nothing to explain.
 */
export function legendOut(whole: WholePlan, hasStatus: boolean): LegendWord[] {
  if (!hasStatus) return [];
  const used = new Set(whole.actions.filter(({ droppedAt }) => droppedAt === null).map(({ status }) => status));
  return actionStatuses
    .filter((status) => used.has(status) || whole.plan.legend[status] !== undefined)
    .map((status) => ({ word: wordOf(whole, status), means: STATUS_MEANS[status], colour: statusColours[status] }));
}
