import { z } from 'zod';
import { weighed } from './fits.ts';
import { actionsOf } from './pair-up.ts';
import { BANDS, overallKey, type ReviewCell, type ReviewProposal, STAGES } from './review-proposal.ts';

const level = z.union([z.literal(1), z.literal(2)]);

/** What a person changes of a review that comes in: a statement, where it belongs and its actions; or an overall. */
export const reviewCorrections = [
  z.object({
    what: z.literal('cell'),
    key: z.string(),
    level,
    stage: z.enum(STAGES),
    band: z.enum(BANDS),
    statement: z.string(),
    actions: z.string(),
  }),
  z.object({ what: z.literal('overall'), key: z.string(), level, stage: z.enum(STAGES), rating: z.string() }),
] as const;
export type ReviewCorrection = z.infer<(typeof reviewCorrections)[number]> | { what: 'title'; title: string };

/** The review as a person left it: what they placed is no longer flagged, and overalls are held against it anew. */
export function correctReview(review: ReviewProposal, corrections: readonly ReviewCorrection[]): ReviewProposal {
  const said = (key: string) => corrections.findLast((each) => 'key' in each && each.key === key);
  const cells = review.cells.map((cell): ReviewCell => {
    const one = said(cell.key);
    return one?.what === 'cell' ? corrected(cell, one) : cell;
  });
  const overalls = review.overalls.map((overall, nth) => {
    const one = said(overallKey(nth));
    return one?.what === 'overall' ? { ...overall, level: one.level, stage: one.stage, rating: one.rating } : overall;
  });
  const title = corrections.findLast((each) => each.what === 'title');
  return {
    ...review,
    title: title?.what === 'title' ? title.title : review.title,
    cells,
    overalls,
    flags: [
      ...review.flags.filter(({ on, code }) => said(on) === undefined && !WEIGHED.has(code)),
      ...weighed(overalls, cells),
    ],
  };
}

const WEIGHED: ReadonlySet<string> = new Set(['overall-differs', 'no-overall']);

function corrected(cell: ReviewCell, said: Extract<ReviewCorrection, { what: 'cell' }>): ReviewCell {
  const { level, stage, band, statement, actions } = said;
  const words = actions.trim();
  return { ...cell, level, stage, band, statement, actions: words === '' ? [] : actionsOf(words) };
}
