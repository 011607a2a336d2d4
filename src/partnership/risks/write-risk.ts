import { openScope } from '../../kernel/access/open-scope.ts';
import { randomLabel } from '../../kernel/access/random-label.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { ScoreKind } from '../tables.ts';
import type { Score } from './grade.ts';
import type { RiskShown } from './load-risks.ts';
import type { RiskWords } from './risk-form.ts';

const columnsOf = (words: RiskWords, ownerId: string | null) => ({
  category: words.category,
  description: words.description,
  cause: words.cause,
  consequence: words.consequence,
  controls: words.controls,
  appetite: words.appetite,
  target_on: words.targetOn,
  review_on: words.reviewOn,
  owner_id: ownerId,
});

export const scopeOf = (risk: Pick<RiskShown, 'scopeId' | 'scopeClass'>): Guarded => ({
  scope_id: risk.scopeId,
  scope_class: risk.scopeClass,
});

/** Opens a risk in a scope of its own: a confidential one is there only for those who carry such risks. Returns its id. */
export async function openRisk(
  ctx: Ctx,
  words: RiskWords,
  more: { ownerId: string | null; confidential: boolean; score: Score & { why: string } },
): Promise<string> {
  const scope = await openScope(ctx, more.confidential ? 'confidential_risk' : 'partnership');
  const id = ctx.newId();
  await ctx.tx
    .insertInto('risk')
    .values({
      id,
      // Random: a sequence would tell how many there are that one may not see.
      number: randomLabel(ctx),
      ...columnsOf(words, more.ownerId),
      escalated_to_id: null,
      raised_part_id: null,
      opened_at: ctx.now,
      opened_by: ctx.actor.id,
      closed_at: null,
      closed_why: null,
      ...scope,
    })
    .execute();
  await scoreRisk(ctx, id, scope, more.score, 'residual');
  ctx.note({ about: id });
  return id;
}

/** Scores a risk once more; what it was before stays. */
export async function scoreRisk(
  ctx: Ctx,
  riskId: string,
  scope: Guarded,
  score: Score & { why: string },
  kind: ScoreKind,
): Promise<void> {
  await ctx.tx
    .insertInto('risk_score')
    .values({ id: ctx.newId(), risk_id: riskId, kind, ...score, scored_at: ctx.now, scored_by: ctx.actor.id, ...scope })
    .execute();
}

/** Changes what a risk says; the row as it was goes to its history. */
export async function changeRisk(ctx: Ctx, id: string, words: RiskWords, ownerId: string | null): Promise<void> {
  await ctx.because('The risk was reworded');
  await ctx.tx.updateTable('risk').set(columnsOf(words, ownerId)).where('id', '=', id).execute();
  ctx.note({ about: id });
}
