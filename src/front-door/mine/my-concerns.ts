import type { Ctx } from '../../kernel/http/context.ts';

/** The steps a referrer may be told, in order; "told" carries words a worker chose (I27). */
export type FeedbackStep = 'received' | 'read' | 'acted_or_advised' | 'told';

export interface MyConcern {
  id: string;
  label: string;
  sentAt: Date;
  said: Readonly<Record<string, unknown>>;
  steps: { step: FeedbackStep; told: string | null; at: Date }[];
}

const mineOnly = (ctx: Ctx) =>
  ctx.tx
    .selectFrom('said_by_me')
    .select(['concern_id as id', 'label', 'sent_at as sentAt', 'what_i_said as said'])
    .where('sent_by', '=', ctx.actor.id);

/** What the referrers of these concerns have been told, in order; nothing for one that came from nobody in Kith. */
export async function stepsOf(ctx: Ctx, concernIds: string[]) {
  if (concernIds.length === 0) return [];
  return ctx.tx
    .selectFrom('feedback')
    .select(['concern_id', 'step', 'told', 'at'])
    .where('concern_id', 'in', concernIds)
    .orderBy('at')
    .orderBy('id')
    .execute();
}

/** What the actor has raised, newest first (at most 200): their own words and the steps, and nothing of the hub's. */
export async function myConcerns(ctx: Ctx): Promise<MyConcern[]> {
  const mine = await mineOnly(ctx).orderBy('sent_at', 'desc').orderBy('id').limit(200).execute();
  const steps = await stepsOf(
    ctx,
    mine.map((row) => row.id),
  );
  return mine.map((row) => ({
    ...row,
    said: Object(row.said),
    steps: steps.filter((step) => step.concern_id === row.id),
  }));
}

/** One concern of the actor's own, or null. */
export async function myConcern(ctx: Ctx, id: string): Promise<MyConcern | null> {
  const row = await mineOnly(ctx).where('concern_id', '=', id).executeTakeFirst();
  return row ? { ...row, said: Object(row.said), steps: await stepsOf(ctx, [id]) } : null;
}
