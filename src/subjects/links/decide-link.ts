import type { Ctx } from '../../kernel/http/context.ts';

/** Accepts or rejects a proposal, with why: once. Another view later is another assertion. */
export async function decideProposal(ctx: Ctx, assertionId: string, accepts: boolean, why: string): Promise<void> {
  await ctx.because(why);
  await ctx.tx
    .updateTable('assertion')
    .set({ status: accepts ? 'accepted' : 'rejected', decided_at: ctx.now, decided_by: ctx.actor.id, decided_why: why })
    .where('id', '=', assertionId)
    .where('status', '=', 'proposed')
    .where('withdrawn_at', 'is', null)
    .execute();
}

/** Withdraws an assertion, with why. It is kept, and "as known on" a day before still shows it. */
export async function withdrawAssertion(ctx: Ctx, assertionId: string, why: string): Promise<void> {
  await ctx.because(why);
  await ctx.tx
    .updateTable('assertion')
    .set({ withdrawn_at: ctx.now, withdrawn_by: ctx.actor.id, withdrawn_why: why })
    .where('id', '=', assertionId)
    .where('withdrawn_at', 'is', null)
    .execute();
}
