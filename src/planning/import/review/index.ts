export { BANDS, type Band, bandsNamed, TOWARDS } from './bands.ts';
export { correctReview, reviewCorrections } from './correct-review.ts';
export { fits } from './fits.ts';
export { lostWordsOfReview } from './lost-words.ts';
export { BAND_LEGEND, OWN } from './own-words.ts';
export {
  PLACE_CODES,
  PLACES,
  type PlaceCode,
  placesOfRow,
  REVIEW_ROWS,
  type RowCode,
  sayPlace,
} from './places.ts';
export { readReview } from './read-review.ts';
export { isReviewTable, speaksOfPlaces } from './review-columns.ts';
export {
  overallKey,
  type ReviewAnswer,
  type ReviewCell,
  type ReviewNote,
  type ReviewOverall,
  type ReviewProposal,
} from './review-proposal.ts';
