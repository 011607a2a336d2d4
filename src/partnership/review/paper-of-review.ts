import type { Ctx } from '../../kernel/http/context.ts';
import { importThatMade, planWriters, reviewOf } from '../../planning/index.ts';

/** The paper a review was brought in from: its words around the statements, so that none is lost. */
export interface PaperOfReview {
  /** Its import, for those who bring papers in. */
  readonly importId: string | null;
  readonly introduction: readonly string[];
  /** What each level is, in the paper's words. */
  readonly levels: readonly { readonly level: 1 | 2; readonly caption: string | null; readonly about: string | null }[];
  readonly headings: readonly string[];
  readonly leftovers: readonly string[];
}

/** Null where a review was begun here, and where its paper is not for this reader. */
export async function paperOfReview(ctx: Pick<Ctx, 'tx' | 'actor'>, sittingId: string): Promise<PaperOfReview | null> {
  const shown = await importThatMade(ctx.tx, sittingId);
  if (shown === null) return null;
  const { introduction, levels, headings, leftovers } = reviewOf(shown);
  return {
    importId: planWriters.allows(ctx.actor) ? shown.id : null,
    introduction,
    levels,
    headings,
    leftovers: leftovers.map(({ text }) => text),
  };
}
