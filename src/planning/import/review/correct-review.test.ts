import { expect, test } from 'vitest';
import { correctReview } from './correct-review.ts';
import type { ReviewProposal } from './review-proposal.ts';

const read: ReviewProposal = {
  title: 'A review',
  introduction: [],
  rows: [],
  cells: [
    {
      key: 'l1referral0',
      at: 'line 3',
      place: 'level_1_referral',
      band: 'red',
      statement: 'Nobody asks.',
      actions: [],
      lead: null,
      pieces: { statement: ['Nobody asks.'], action: [] },
    },
  ],
  overalls: [{ at: 'line 9', page: 1, place: 'level_1_referral', rating: 'Amber', captionLevel: null }],
  notes: [],
  answers: [],
  headings: [],
  labels: [],
  leftovers: [],
  flags: [
    { on: 'l1referral0', at: 'line 3', code: 'placed-by-words', why: 'Check' },
    { on: 'overall0', at: 'line 9', code: 'overall-differs', why: 'It differs' },
  ],
};
const said = {
  what: 'cell',
  key: 'l1referral0',
  place: 'level_2_response',
  band: 'amber',
  statement: 'Some ask.',
  actions: 'Ask all – Robin to lead. Write it up.',
  lead: null,
} as const;

test('a statement goes where a person says, with its actions parted anew, and is not flagged any more', () => {
  const review = correctReview(read, [{ ...said, statement: 'At first' }, said]);
  expect(review.cells).toEqual([
    {
      ...read.cells[0],
      place: 'level_2_response',
      band: 'amber',
      statement: 'Some ask.',
      actions: [
        { text: 'Ask all – Robin to lead.', lead: 'Robin' },
        { text: 'Write it up.', lead: null },
      ],
    },
  ]);
  expect(review.flags.map(({ on, code }) => [on, code])).toEqual([['review', 'no-overall']]);
});

test('who leads stays where the paper has a column for it, whatever becomes of the words', () => {
  const headed = { ...read, cells: read.cells.map((cell) => ({ ...cell, lead: 'Head of Parks' })) };
  const [cell] = correctReview(headed, [{ ...said, lead: 'Sam' }]).cells;
  expect([cell?.lead, cell?.actions]).toEqual([
    'Sam',
    [{ text: 'Ask all – Robin to lead. Write it up.', lead: 'Sam' }],
  ]);
});

test('an overall that is put right is held against the statements anew', () => {
  const to = (rating: string) =>
    correctReview(read, [{ what: 'overall', key: 'overall0', place: 'level_1_referral', rating }]);
  expect(to('Red').flags.map(({ code }) => code)).toEqual(['placed-by-words']);
  expect(to('Green').flags.map(({ code }) => code)).toEqual(['placed-by-words', 'overall-differs']);
  expect(to('Red').overalls[0]?.rating).toBe('Red');
});

test('the title is as a person says', () => {
  expect(correctReview(read, [{ what: 'title', title: 'Ours' }]).title).toBe('Ours');
});
