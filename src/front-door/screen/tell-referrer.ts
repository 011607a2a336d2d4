import type { Ctx } from '../../kernel/http/context.ts';
import type { FeedbackStep } from '../mine/my-concerns.ts';

/**
 * Moves the referrer's ladder on by one step (I27). It goes under the referrer's own scope, so they learn of the step and
 * of nothing else. A step is told once; "told", which carries words a worker chose and saw in a preview, as often as there
 * is something to say (tell-routes.ts).
 */
export async function tellReferrer(
  ctx: Ctx,
  concernId: string,
  step: FeedbackStep,
  told: string | null = null,
): Promise<void> {
  const mine = await ctx.tx
    .selectFrom('said_by_me')
    .select(['scope_id', 'scope_class'])
    .where('concern_id', '=', concernId)
    .executeTakeFirst();
  if (!mine) return; // a concern that came by import has no referrer in Kith to tell
  const before = await ctx.tx
    .selectFrom('feedback')
    .select('id')
    .where('concern_id', '=', concernId)
    .where('step', '=', step)
    .executeTakeFirst();
  if (before && step !== 'told') return;
  await ctx.tx
    .insertInto('feedback')
    .values({ id: ctx.newId(), concern_id: concernId, step, told, chosen_by: ctx.actor.id, at: ctx.now, ...mine })
    .execute();
}
