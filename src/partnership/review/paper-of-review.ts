import type { Ctx } from '../../kernel/http/context.ts';
import { importThatMade, planWriters, type ReviewProposal, reviewOf } from '../../planning/index.ts';
import { leftOver } from './left-over.ts';

/** The paper a review was brought in from: its words around the statements, so that none is lost. */
export interface PaperOfReview {
  /** Its import, for those who bring papers in. */
  readonly importId: string | null;
  readonly introduction: readonly string[];
  /** What each row of the grid is, in the paper's words. */
  readonly rows: ReviewProposal['rows'];
  readonly headings: readonly string[];
  /** What the review has no answer for. */
  readonly leftovers: readonly string[];
}

/** The paper as it was read and put right; null where a review was begun here, and where its paper is not for this reader. */
export async function broughtIn(
  ctx: Pick<Ctx, 'tx'>,
  sittingId: string,
): Promise<{ importId: string; review: ReviewProposal } | null> {
  const shown = await importThatMade(ctx.tx, 'sitting', sittingId);
  return shown && { importId: shown.id, review: reviewOf(shown) };
}

/** What of such a paper its review shows. */
export function paperOfReview(
  ctx: Pick<Ctx, 'actor'>,
  brought: { importId: string; review: ReviewProposal } | null,
): PaperOfReview | null {
  if (brought === null) return null;
  const { introduction, rows, headings } = brought.review;
  return {
    importId: planWriters.allows(ctx.actor) ? brought.importId : null,
    introduction,
    rows,
    headings,
    leftovers: leftOver(brought.review),
  };
}
