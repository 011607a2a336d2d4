import { sayOfAction } from '../../action/say.ts';
import { type Compared, comparePlans } from '../../editions/compare.ts';
import { loadStanding } from '../../editions/load-standing.ts';
import type { Writing } from '../../write/open-plan.ts';
import type { ProposedAction } from '../proposal.ts';
import { type LandedPlan, landProposal, type ToLand } from './land-import.ts';
import { withoutActions } from './without-actions.ts';

/** What came of landing an action log. */
export interface LandedLog extends LandedPlan {
  /** Actions that the log says are closed and that no plan has: they stay with the paper. */
  readonly closed: number;
}

/** Whether a log says that an action is done with. */
export const isClosed = ({ status }: Pick<ProposedAction, 'status'>): boolean => status?.claim === 'done';

/**
 * Lands an action log. Unlike a plan it holds no more than what its writers still had to do: an action that the log leaves out is not
 * dropped, one that is closed is not opened again, and one that is open in the plan and closed in the log gets the log's word as
 * evidence, for somebody to approve.
 *
 * @param to as a plan lands; `planId` is the plan the log's actions belong to.
 */
export async function landLog(ctx: Writing, to: ToLand): Promise<LandedLog> {
  const standing = to.planId === null ? null : await loadStanding(ctx.tx, to.planId);
  const compared = standing && comparePlans(standing, to.proposal);
  const known = new Set((compared?.actions.kept ?? []).map((kept) => kept.new.key));
  const landed = await landProposal(ctx, {
    ...to,
    proposal: withoutActions(to.proposal, (action) => isClosed(action) && !known.has(action.key)),
    keeps: true,
  });
  if (compared) await sayWhatIsClosed(ctx, compared);
  const closed = to.proposal.actions.filter((action) => isClosed(action) && !known.has(action.key)).length;
  const { counts } = landed;
  return {
    ...landed,
    closed,
    counts: { ...counts, read: counts.read + closed, unchanged: counts.unchanged + closed },
  };
}

async function sayWhatIsClosed(ctx: Writing, { actions }: Compared): Promise<void> {
  for (const { old, new: fresh } of actions.kept) {
    if (!isClosed(fresh) || !['not_started', 'on_track', 'at_risk'].includes(old.claim)) continue;
    const said = `The action log says: ${fresh.status?.said ?? ''}`;
    await sayOfAction(ctx, old.id, { claim: 'done', note: said, evidence: said, way: 'import' });
  }
}
