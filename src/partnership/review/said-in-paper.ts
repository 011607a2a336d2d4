import { placesOfRow, REVIEW_ROWS, type ReviewProposal } from '../../planning/index.ts';
import { statementOf } from './answers-of-paper.ts';
import { leftOver } from './left-over.ts';
import type { ReviewSaid } from './review-said.ts';
import { valueAnswer } from './value-answers.ts';

/** What a review says that is brought in as a paper. */
export function saidInPaper(review: ReviewProposal): ReviewSaid {
  const { title, introduction, rows, cells, overalls, notes, answers } = review;
  return {
    title,
    introduction,
    rows: REVIEW_ROWS.map(({ code, title: called }) => ({
      code,
      title: called,
      about: rows.find(({ row }) => row === code)?.about ?? null,
      cells: placesOfRow(code).map(({ code: place, name }) => ({
        item: `${place}_statements`,
        name,
        statements: cells.filter((cell) => cell.place === place).map(statementOf),
        // Of two, which a person has yet to settle, neither is passed over.
        overall:
          overalls
            .filter((overall) => overall.place === place)
            .map(({ rating }) => rating)
            .join(' and ') || null,
        suggested: null,
        notes: notes.filter((note) => note.place === place).map(({ text }) => text),
      })),
    })),
    answers: answers
      .filter((answer) => valueAnswer(answer) !== null)
      .map(({ question, answer, beside }) => ({ section: '', question, answer, beside })),
    besides: leftOver(review),
  };
}
