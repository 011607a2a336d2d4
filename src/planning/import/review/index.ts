export { bandsNamed, disagreements, fits } from './fits.ts';
export { readReview } from './read-review.ts';
export {
  BANDS,
  type Band,
  type ReviewCell,
  type ReviewFlag,
  type ReviewOverall,
  type ReviewProposal,
  STAGES,
  type Stage,
  TOWARDS,
} from './review-proposal.ts';
