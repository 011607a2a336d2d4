import { type ReviewProposal, sayPlace } from '../../planning/index.ts';
import { valueAnswer } from './value-answers.ts';

/** What a paper says that the review has no answer for: lines that found no place, notes beside no statement, other questions. */
export const leftOver = ({ leftovers, notes, answers, cells }: ReviewProposal): string[] => [
  ...leftovers.map(({ text }) => text),
  ...notes
    .filter(({ place }) => !cells.some((cell) => cell.place === place))
    .map(({ place, text }) => `${sayPlace(place)}: ${text}`),
  ...answers
    .filter((answer) => valueAnswer(answer) === null)
    .map(({ question, answer, beside }) => [question, answer, beside].filter((each) => each !== '').join(' · ')),
];
