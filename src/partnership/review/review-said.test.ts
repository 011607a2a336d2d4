import { expect, test } from 'vitest';
import { readPaper } from '../../documents/index.ts';
import { readReview } from '../../planning/index.ts';
import { type CellSaid, digestOfSaid, type ReviewSaid } from './review-said.ts';
import { saidInPaper } from './said-in-paper.ts';

const cell: CellSaid = {
  item: 'level_1_referral_statements',
  name: 'Referral',
  statements: [{ band: 'red', text: 'Nobody asks.', action: 'Ask.', lead: 'Rae' }],
  overall: 'Amber/Red',
  suggested: 'Red',
  notes: ['Agreed in May.'],
};
const said = (of: Partial<CellSaid> = {}, more: Partial<ReviewSaid> = {}): ReviewSaid => ({
  title: 'A review',
  introduction: ['We looked.'],
  rows: [{ code: 'target_level_1', title: 'Level 1', about: 'Children', cells: [{ ...cell, ...of }] }],
  answers: [{ section: 'Values', question: 'Kind?', answer: 'Mostly', beside: '' }],
  besides: ['Signed off.'],
  ...more,
});
const same = (other: ReviewSaid): boolean => digestOfSaid(other) === digestOfSaid(said());

test('the same words are the same review, wherever their lines break and whatever Kith suggests or calls its rows', () => {
  expect(same(said({ statements: [{ band: 'red', text: 'Nobody\n asks.', action: 'Ask.', lead: 'Rae' }] }))).toBe(true);
  expect(same(said({ suggested: null, name: 'Stage one', overall: 'amber / red' }))).toBe(true);
  const [row] = said().rows;
  const empty = { ...cell, item: 'x_statements', statements: [], overall: null, notes: [] };
  if (row) expect(same(said({}, { rows: [{ ...row, title: 'Otherwise', cells: [...row.cells, empty] }] }))).toBe(true);
  expect(same(said({}, { answers: [{ section: 'Other', question: 'Kind?', answer: 'Mostly', beside: '' }] }))).toBe(
    true,
  );
});

test.each<[string, ReviewSaid]>([
  ['a statement', said({ statements: [{ band: 'red', text: 'Nobody.', action: 'Ask.', lead: 'Rae' }] })],
  ['a band', said({ statements: [{ band: 'amber', text: 'Nobody asks.', action: 'Ask.', lead: 'Rae' }] })],
  ['an action', said({ statements: [{ band: 'red', text: 'Nobody asks.', action: 'Ask now.', lead: 'Rae' }] })],
  ['who leads', said({ statements: [{ band: 'red', text: 'Nobody asks.', action: 'Ask.' }] })],
  ['an overall', said({ overall: 'Red/Amber' })],
  ['no overall', said({ overall: null })],
  ['a note', said({ notes: [] })],
  ['a title', said({}, { title: 'Another' })],
  ['an introduction', said({}, { introduction: [] })],
  ['an answer', said({}, { answers: [{ section: 'Values', question: 'Kind?', answer: 'Not yet', beside: '' }] })],
  ['what stands besides', said({}, { besides: [] })],
])('%s that differs makes another review', (_, other) => expect(same(other)).toBe(false));

test('of two overalls for one place neither is passed over', async () => {
  const text = `# Plover system review

| Stage | Band | Statement | Overall |
| --- | --- | --- | --- |
| Level 1: referral | Red | Nobody asks. | Red |
| | Amber | Some ask. | Green |
`;
  const read = saidInPaper(readReview(await readPaper(Buffer.from(text), 'review.md')));
  expect(read.rows[0]?.cells[0]?.overall).toBe('Red and Green');
});
