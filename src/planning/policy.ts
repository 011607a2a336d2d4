import type { Actor } from '../kernel/access/actor.ts';
import { hats } from '../kernel/access/policy.ts';
import type { ActionShown } from './action/load-actions.ts';
import type { UpdateShown } from './action/load-updates.ts';
import type { PlanShown } from './plan/load-plan.ts';

type Who = Pick<Actor, 'id' | 'roles'>;

/** Who writes the partnership's own plans (domain §1.2). */
export const planWriters = hats(
  'Business support, panel chairs and contextual harm managers',
  'business_support',
  'panel_chair',
  'exploitation_lead',
);

/** Who may write down somebody else's word, and it shows so. */
export const mayRecordForOthers = (who: Pick<Who, 'roles'>): boolean => who.roles.has('business_support');

/**
 * Whether a reader may write in a plan. One about somebody or somewhere is written by whoever sees the case in full; the
 * partnership's own by those who run it.
 */
export const mayEdit = (plan: Pick<PlanShown, 'subject' | 'level' | 'state'>): boolean =>
  plan.state !== 'ended' && plan.level >= (plan.subject ? 3 : 4);

/** Whether a reader may say how an action goes: whoever may write in its plan, and whoever leads it. */
export const maySay = (
  plan: Pick<PlanShown, 'subject' | 'level' | 'state'>,
  action: Pick<ActionShown, 'accountable' | 'leads' | 'droppedAt'>,
  who: Pick<Who, 'id'>,
): boolean =>
  plan.state !== 'ended' &&
  action.droppedAt === null &&
  (mayEdit(plan) || action.accountable?.id === who.id || action.leads.some(({ partyId }) => partyId === who.id));

/** Why a reader may not approve this evidence; null when they may (domain §6.1, I6). The database refuses it too. */
export function whyNotApprove(evidence: Pick<UpdateShown, 'saidBy' | 'recordedFor'> | null, who: Pick<Who, 'id'>) {
  if (!evidence) return 'Nobody has given evidence that this is done, so there is nothing to approve.';
  if (evidence.saidBy?.id === who.id || evidence.recordedFor?.id === who.id)
    return 'You gave the evidence, so somebody else approves it.';
  return null;
}
