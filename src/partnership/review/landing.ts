import { sql } from 'kysely';
import { bringSitting } from '../../assessment/index.ts';
import { Refused } from '../../kernel/http/faults.ts';
import { type ImportShown, type PaperLanding, reviewOf } from '../../planning/index.ts';
import { answersOfPaper } from './answers-of-paper.ts';
import { digestOfSaid } from './review-said.ts';
import { reviewThatSays } from './review-that-says.ts';
import { saidInPaper } from './said-in-paper.ts';

const rowsOf = (shown: ImportShown): number => {
  const { cells, overalls } = reviewOf(shown);
  return cells.length + overalls.length;
};

/** A system review that is brought in as a paper becomes a sitting of the system review's instrument (domain §3.15). */
export const reviewLanding: PaperLanding = {
  recognised: 'system_review',
  says(shown) {
    const { cells, overalls } = reviewOf(shown);
    return `a system review with ${cells.length} statements and ${overalls.length} overall ratings`;
  },
  rowsOf,
  flagsOf: (shown) => reviewOf(shown).flags.map(({ at, why }) => `${at ?? 'The review'}: ${why}`),
  digestOf: (shown) => digestOfSaid(saidInPaper(reviewOf(shown))),
  async standing(ctx, shown) {
    const id = await reviewThatSays(ctx, saidInPaper(reviewOf(shown)));
    return id === null ? [] : [{ what: 'sitting', id, key: null }];
  },
  async land(ctx, shown) {
    const review = reviewOf(shown);
    if (review.cells.length === 0)
      throw new Refused('No statement was found in this review, so there is nothing to land.');
    const id = await bringSitting(ctx, {
      instrument: 'system_review',
      title: review.title || 'System review',
      answers: answersOfPaper(review),
    });
    const read = rowsOf(shown);
    return {
      made: [{ what: 'sitting', id, key: null }],
      counts: { read, accepted: read, unchanged: 0, updated: 0, held: 0, rejected: 0 },
    };
  },
  async placesOf(tx, made) {
    const { rows } = await sql<{ id: string; title: string; withdrawn: boolean }>`
      select id, title, state = 'withdrawn' as withdrawn from sitting where id = any (${sql.val(made.map(({ id }) => id))}::uuid[]) order by opened_at, id`.execute(
      tx,
    );
    return rows.map(({ id, title, withdrawn }) => ({
      id,
      text: `The review: ${title}${withdrawn ? ' (withdrawn)' : ''}`,
      href: `/reviews/${id}`,
      withdrawn,
    }));
  },
};
