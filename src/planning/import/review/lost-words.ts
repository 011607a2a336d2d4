import type { Paper } from '../../../documents/index.ts';
import { wordsMissing } from '../lost-words.ts';
import type { ReviewProposal } from './review-proposal.ts';

/** The words of a paper that the review read from it does not have as often: none, or the importer has lost something. */
export const lostWordsOfReview = (paper: Pick<Paper, 'blocks'>, review: ReviewProposal): string[] =>
  wordsMissing(paper, [
    review.title,
    ...review.introduction,
    ...review.rows.flatMap(({ caption, about }) => [caption ?? '', about ?? '']),
    ...review.cells.flatMap(({ statement, actions, lead }) => [
      statement,
      ...actions.map(({ text }) => text),
      lead ?? '',
    ]),
    // Where columns collapsed the line of an overall is among the headings, as it was printed.
    ...review.overalls.flatMap(({ page, rating }) => (page === null ? [rating] : [])),
    ...review.notes.map(({ text }) => text),
    ...review.answers.flatMap(({ question, answer, beside }) => [question, answer, beside]),
    ...review.headings,
    ...review.labels,
    ...review.leftovers.map(({ text }) => text),
  ]);
