import type { Ctx } from '../../kernel/http/context.ts';
import { importThatMade, planWriters, type ReviewProposal, reviewOf, sayPlace } from '../../planning/index.ts';
import { valueAnswer } from './value-answers.ts';

/** The paper a review was brought in from: its words around the statements, so that none is lost. */
export interface PaperOfReview {
  /** Its import, for those who bring papers in. */
  readonly importId: string | null;
  readonly introduction: readonly string[];
  /** What each row of the grid is, in the paper's words. */
  readonly rows: ReviewProposal['rows'];
  readonly headings: readonly string[];
  /** What found no place, and what was noted or answered that the review has no answer for. */
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
  const { introduction, rows, headings, leftovers, notes, answers, cells } = brought.review;
  return {
    importId: planWriters.allows(ctx.actor) ? brought.importId : null,
    introduction,
    rows,
    headings,
    leftovers: [
      ...leftovers.map(({ text }) => text),
      ...notes
        .filter(({ place }) => !cells.some((cell) => cell.place === place))
        .map(({ place, text }) => `${sayPlace(place)}: ${text}`),
      ...answers
        .filter((answer) => valueAnswer(answer) === null)
        .map(({ question, answer, beside }) => [question, answer, beside].filter((each) => each !== '').join(' · ')),
    ],
  };
}
