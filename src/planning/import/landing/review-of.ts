import { correctReview, type ReviewProposal, readReview } from '../review/index.ts';
import type { ImportShown } from './load-import.ts';

/** A system review that was brought in, as a person left it. */
export const reviewOf = ({ paper, corrections }: Pick<ImportShown, 'paper' | 'corrections'>): ReviewProposal =>
  correctReview(
    readReview(paper),
    corrections.flatMap((each) =>
      each.what === 'cell' || each.what === 'overall' || each.what === 'title' ? [each] : [],
    ),
  );
