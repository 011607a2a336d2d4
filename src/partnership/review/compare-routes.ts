import { z } from 'zod';
import type { WholeSitting } from '../../assessment/index.ts';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { mend, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import type { ReviewRow } from './cells.ts';
import { comparePage } from './compare-page.tsx';
import { compareReviews } from './compare-reviews.ts';
import { type ReviewToCompare, reviewsToCompare } from './find-reviews.ts';
import { showReview } from './show-review.ts';

/** Any two reviews of one instrument beside each other: this one and the one before it, until others are chosen. */
export const compareRoutes = [
  route({
    name: 'review.compare',
    method: 'GET',
    path: '/reviews/:id/compare',
    policy: anyoneSignedIn,
    audit: 'compared two system reviews',
    params: z.object({ id: z.guid() }),
    query: z.object({ before: z.string().max(100).optional(), now: z.string().max(100).optional() }),
    async handle(ctx, { params, query }) {
      const here = await showReview(ctx, params.id);
      if (!here) return missing;
      const choices = choicesWith(here.whole, await reviewsToCompare(ctx.tx, here.whole.sitting.instrumentId));
      const now = query.now ?? params.id;
      const before = query.before ?? beforeIn(choices, here.whole) ?? '';
      const shown = { here: reviewOf(here.whole), choices, before, now };
      // What is hidden, what is not there and what is another kind of review get one answer.
      const listed = (id: string): boolean => choices.some((one) => one.id === id);
      const errors = {
        ...(query.before !== undefined && !listed(before) && { before: ['Select a review from the list'] }),
        ...(!listed(now) && { now: ['Select a review from the list'] }),
        ...(listed(now) && before === now && { now: ['Select two different reviews'] }),
      };
      if (Object.keys(errors).length > 0) return mend({ ...comparePage({ ...shown, compared: null, errors }), errors });
      if (before === '') return page(comparePage({ ...shown, compared: null }));
      const sides = [
        before === params.id ? here : await showReview(ctx, before),
        now === params.id ? here : await showReview(ctx, now),
      ];
      const [was, is] = sides;
      ctx.note({ about: params.id });
      if (!was || !is) return missing;
      return page(
        comparePage({
          ...shown,
          compared: { before: side(was), now: side(is), rows: compareReviews(was.rows, is.rows) },
        }),
      );
    },
  }),
];

const reviewOf = ({ sitting: { id, title, openedAt } }: Pick<WholeSitting, 'sitting'>): ReviewToCompare => ({
  id,
  title,
  openedAt,
});

const side = ({ whole, rows }: { whole: WholeSitting; rows: readonly ReviewRow[] }) => ({
  ...reviewOf(whole),
  version: whole.sitting.version,
  rows,
});

/** This review is a choice though it was withdrawn, or is one rater's own. */
const choicesWith = (whole: WholeSitting, found: readonly ReviewToCompare[]): ReviewToCompare[] =>
  found.some(({ id }) => id === whole.sitting.id) ? [...found] : [reviewOf(whole), ...found];

/** The review that this one follows, else the newest that was begun before it; null where it is the first. */
function beforeIn(choices: readonly ReviewToCompare[], { sitting }: WholeSitting): string | null {
  const follows = choices.find(({ id }) => id === sitting.followsId);
  const older = choices.find(({ id, openedAt }) => id !== sitting.id && openedAt < sitting.openedAt);
  return (follows ?? older)?.id ?? null;
}
