import type { LegendWord, TagColour } from '../../documents/index.ts';
import { type ActionStatus, actionStatuses } from '../action/status.ts';
import { statusWords } from '../action/status-words.tsx';
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

const MEANS: Readonly<Record<ActionStatus, string>> = {
  complete: 'There is evidence, and somebody else has approved it',
  on_track: 'It is under way and will be there by its date',
  at_risk: 'It may not be there by its date, and a reason is given',
  overdue: 'Its date has passed',
  not_started: 'Nothing has been said of it yet',
  waiting_for_approval: 'There is evidence, and somebody else is still to approve it',
  not_needed: 'It need not be done any more, and a reason is given',
};

/** What a status is called in this plan: the document’s own word, else Kith’s. */
export const wordOf = ({ plan }: Pick<WholePlan, 'plan'>, status: ActionStatus): string =>
  plan.legend[status] ?? statusWords[status];

/** The words of the document’s own legend, and of every status that stands in the table, each with what it means. */
export function legendOut(whole: WholePlan, hasStatus: boolean): LegendWord[] {
  const used = new Set(
    hasStatus ? whole.actions.filter(({ droppedAt }) => droppedAt === null).map(({ status }) => status) : [],
  );
  return actionStatuses
    .filter((status) => used.has(status) || whole.plan.legend[status] !== undefined)
    .map((status) => ({ word: wordOf(whole, status), means: MEANS[status], colour: statusColours[status] }));
}
