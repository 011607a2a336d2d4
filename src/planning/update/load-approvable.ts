import type { Ctx } from '../../kernel/http/context.ts';
import { whyNotApprove } from '../policy.ts';
import { loadWaiting, type WaitingAction } from './load-waiting.ts';

/** What of a plan waits for approval: by this reader, and by others only, with why. */
export interface Approvable {
  theirs: WaitingAction[];
  others: { action: WaitingAction; why: string }[];
}

/** The actions of a plan that wait for approval, judged for whoever asks (I6), who writes in the plan. */
export async function loadApprovable(ctx: Pick<Ctx, 'tx' | 'actor'>, planId: string): Promise<Approvable> {
  const theirs: Approvable['theirs'] = [];
  const others: Approvable['others'] = [];
  for (const action of await loadWaiting(ctx.tx, planId)) {
    const why = whyNotApprove(action, ctx.actor);
    if (why === null) theirs.push(action);
    else others.push({ action, why });
  }
  return { theirs, others };
}
