import type { Ctx } from '../../kernel/http/context.ts';
import type { ConcernShown } from './load-concern.ts';
import { tellReferrer } from './tell-referrer.ts';

/** A person has read it: noted once, and the referrer is told so (I27). */
export async function takeConcern(ctx: Ctx, concern: ConcernShown): Promise<void> {
  if (concern.status !== 'submitted') return;
  await ctx.because('A person has read this concern');
  await ctx.tx
    .updateTable('concern')
    .set({ status: 'read', first_read_at: ctx.now, first_read_by: ctx.actor.id })
    .where('id', '=', concern.id)
    .where('status', '=', 'submitted')
    .execute();
  await tellReferrer(ctx, concern.id, 'read');
}
