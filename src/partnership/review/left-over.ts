import type { ReviewProposal } from '../../planning/index.ts';
import { valueAnswer } from './value-answers.ts';

/** What a paper says that the review has no answer for: lines that found no place, and other questions. */
export const leftOver = ({ leftovers, answers }: ReviewProposal): string[] => [
  ...leftovers.map(({ text }) => text),
  ...answers
    .filter((answer) => valueAnswer(answer) === null)
    .map(({ question, answer, beside }) => [question, answer, beside].filter((each) => each !== '').join(' · ')),
];
