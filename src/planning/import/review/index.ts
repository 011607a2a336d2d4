export { correctReview, reviewCorrections } from './correct-review.ts';
export { fits } from './fits.ts';
export { readReview } from './read-review.ts';
export {
  BANDS,
  type Band,
  overallKey,
  type ReviewCell,
  type ReviewOverall,
  type ReviewProposal,
  STAGES,
  TOWARDS,
} from './review-proposal.ts';
