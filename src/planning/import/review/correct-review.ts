import { z } from 'zod';
import { BANDS } from './bands.ts';
import { weighed } from './fits.ts';
import { actionsUnder } from './pair-up.ts';
import { PLACE_CODES } from './places.ts';
import { overallKey, type ReviewCell, type ReviewProposal } from './review-proposal.ts';

const place = z.enum(PLACE_CODES);

/** What a person changes of a review that comes in: a statement, where it belongs and its actions; or an overall. */
export const reviewCorrections = [
  z.object({
    what: z.literal('cell'),
    key: z.string(),
    place,
    band: z.enum(BANDS),
    statement: z.string(),
    actions: z.string(),
    // Who leads, where the paper has a column for it.
    lead: z.string().nullable(),
  }),
  z.object({ what: z.literal('overall'), key: z.string(), place, rating: z.string() }),
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
    return one?.what === 'overall' ? { ...overall, place: one.place, rating: one.rating } : overall;
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
  const { place, band, statement } = said;
  const words = said.actions.trim();
  const lead = cell.lead === null ? null : (said.lead ?? '').trim();
  return { ...cell, place, band, statement, lead, actions: actionsUnder(words, lead) };
}
