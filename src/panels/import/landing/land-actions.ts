import type { ActingCtx } from '../../../kernel/access/act-as.ts';
import { type ImportShown, landLog, type Proposal, saidPlan } from '../../../planning/index.ts';
import type { BodyToFill } from './body-of.ts';
import type { Landed } from './tally.ts';

/** Kinds of bodies whose work is the partnership's own and names no child (domain §1.2). */
const OPEN_KINDS = ['board', 'sub_group', 'task_group'];

/**
 * The plan that the actions of a log belong to: the one a person said; else the one they landed in before; else the body's workplan,
 * where it is read by those who run its meetings or the body speaks of no child. Null for a plan of their own.
 */
export function planOfLog(shown: Pick<ImportShown, 'corrections' | 'planId'>, body: BodyToFill | null): string | null {
  const said = shown.corrections.findLast(({ what }) => what === 'plan');
  if (said || shown.planId !== null) return saidPlan(shown);
  const workplan = body?.workplan ?? null;
  const fits = workplan !== null && (workplan.scopeClass === 'panel' || OPEN_KINDS.includes(body?.kind ?? ''));
  return fits ? workplan.id : null;
}

/** What the plan is called where a log gets one of its own. */
export const titleOfLog = (title: string, body: BodyToFill | null): string =>
  title || `${body?.name ?? 'A panel'}: action log`;

/** Lands the open actions of a log; a body without a workplan has them as its workplan, so that its agendas bring what is due. */
export async function landActions(
  ctx: ActingCtx,
  { shown, body, proposal }: { shown: ImportShown; body: BodyToFill; proposal: Proposal },
  landed: Landed,
): Promise<string> {
  const log = await landLog(ctx, {
    proposal: { ...proposal, title: titleOfLog(proposal.title, body) },
    kind: 'workplan',
    planId: planOfLog(shown, body),
    digest: shown.digest,
    because: 'The action log leaves it out.',
    // A panel's actions may be about children: they are read by those who run its meetings, not by everybody.
    ...(!OPEN_KINDS.includes(body.kind) && { liesIn: 'panel' }),
  });
  landed.accepted += log.counts.accepted;
  landed.updated += log.counts.updated;
  landed.unchanged += log.counts.unchanged;
  if (log.closed > 0) landed.said.push(`${log.closed} closed in the log: they stay with the paper`);
  if (body.workplan === null) {
    await ctx.because('Its action log was brought in');
    await ctx.tx.updateTable('body').set({ workplan_id: log.planId }).where('id', '=', body.id).execute();
  }
  return log.planId;
}
