import { comparePlans } from '../../editions/compare.ts';
import { loadStanding } from '../../editions/load-standing.ts';
import type { Writing } from '../../write/open-plan.ts';
import type { Proposal } from '../proposal.ts';

/** Which action of a plan each action of a log is, once the log has landed: the key of the row, then the action's id. */
export async function actionsOfLog(
  { tx }: Pick<Writing, 'tx'>,
  planId: string,
  proposal: Proposal,
): Promise<ReadonlyMap<string, string>> {
  const standing = await loadStanding(tx, planId);
  const kept = standing === null ? [] : comparePlans(standing, proposal).actions.kept;
  return new Map(kept.map(({ old, new: fresh }) => [fresh.key, old.id]));
}
