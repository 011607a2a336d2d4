export { fits } from './fits.ts';
export { readReview } from './read-review.ts';
export {
  type Band,
  type ReviewCell,
  type ReviewOverall,
  type ReviewProposal,
  STAGES,
  TOWARDS,
} from './review-proposal.ts';
