import { expect, test } from 'vitest';
import type { ReviewProposal } from '../../planning/index.ts';
import { answersOfPaper, bandsTyped } from './answers-of-paper.ts';

const cell = (key: string, band: 'red' | 'amber' | 'green', statement: string): ReviewProposal['cells'][number] => ({
  key,
  at: 'line 4',
  place: 'level_1_referral',
  band,
  statement,
  actions: [
    { text: 'Ask the schools – Robin to lead.', lead: 'Robin' },
    { text: 'Write it up.', lead: null },
  ],
  lead: null,
  pieces: { statement: [statement], action: ['Ask the schools –', 'Robin to lead. Write it up.'] },
});
const overall = (rating: string): ReviewProposal['overalls'][number] => ({
  at: 'line 9',
  page: 1,
  place: 'level_1_referral',
  rating,
  captionLevel: 1,
});
const review = (more: Partial<ReviewProposal>): ReviewProposal => ({
  title: 'A review',
  introduction: [],
  rows: [],
  cells: [],
  overalls: [],
  notes: [],
  answers: [],
  headings: [],
  labels: [],
  leftovers: [],
  flags: [],
  ...more,
});

test.each([
  ['Amber/Red', ['amber', 'red']],
  ['Red/Amber', ['red', 'amber']],
  ['GREEN / AMBER', ['green', 'amber']],
  ['Amber to Green', ['amber', 'green']],
  ['Red', ['red']],
  ['Red/Amber/Green', null],
  ['Not yet red', null],
  ['', null],
])('%s is typed as %s', (typed, bands) => expect(bandsTyped(typed)).toEqual(bands));

test('a cell holds its statements in their bands, each with what takes it on and who leads; its note says what was put together', () => {
  const [answer, ...more] = answersOfPaper(
    review({
      cells: [cell('a', 'red', 'Nobody asks.'), cell('b', 'amber', 'Some ask.')],
      flags: [{ on: 'a', at: null, code: 'placed-by-words', why: 'Placed by its words: check.' }],
    }),
  );
  expect(more).toEqual([]);
  expect([answer?.item, answer?.value]).toEqual([
    'level_1_referral_statements',
    {
      statements: [
        { band: 'red', text: 'Nobody asks.', action: 'Ask the schools – Robin to lead. Write it up.', lead: 'Robin' },
        { band: 'amber', text: 'Some ask.', action: 'Ask the schools – Robin to lead. Write it up.', lead: 'Robin' },
      ],
    },
  ]);
  expect(answer?.note).toContain('Placed by its words: check.');
  expect(answer?.note).toContain('“Ask the schools –” “Robin to lead. Write it up.”');
});

test('what was noted in a column of its own is in the note of its cell', () => {
  const notes = [{ at: 'row 2', place: 'level_1_referral' as const, text: 'It leans to amber.' }];
  const [answer] = answersOfPaper(review({ cells: [cell('a', 'red', 'Nobody asks.')], notes }));
  expect(answer?.note).toMatch(/In the document at line 4.*It leans to amber\.$/s);
});

test('a value is answered where the review asks just that and offers just that; anything else is nobody’s answer', () => {
  const asked = {
    at: 'row 2',
    question: 'We build on what already keeps people safe',
    answer: 'In places',
    beside: 'Nine plans.',
  };
  expect(answersOfPaper(review({ answers: [asked] }))).toMatchObject([
    { item: 'value_strengths', value: { is: 'in_places' }, note: 'Nine plans.' },
  ]);
  expect(answersOfPaper(review({ answers: [{ ...asked, answer: 'Rarely' }] }))).toEqual([]);
  expect(answersOfPaper(review({ answers: [{ ...asked, question: 'We are kind' }] }))).toEqual([]);
});

test('who leads is what its own column says, before anybody whom the words name', () => {
  const headed = { ...cell('a', 'red', 'Nobody asks.'), lead: 'Head of Parks' };
  const lead = (cells: ReviewProposal['cells']) => {
    const value = answersOfPaper(review({ cells }))[0]?.value;
    return value && 'statements' in value ? value.statements[0]?.lead : null;
  };
  expect([lead([headed]), lead([{ ...headed, lead: '' }]), lead([{ ...headed, lead: null }])]).toEqual([
    'Head of Parks',
    undefined,
    'Robin',
  ]);
});

test('an overall stays as typed; one that names no bands is kept in its words and rates nothing', () => {
  const read = (rating: string) => answersOfPaper(review({ overalls: [overall(rating)] }))[0];
  expect(read('Red/Amber')).toMatchObject({ item: 'level_1_referral_overall', value: { bands: ['red', 'amber'] } });
  expect(read('Nearly there')).toMatchObject({ value: null, note: expect.stringContaining('“Nearly there”') });
});

test('two overalls for one cell, or more statements than a cell shows, are a person’s to put right', () => {
  expect(() => answersOfPaper(review({ overalls: [overall('Red'), overall('Amber')] }))).toThrow('Red and Amber');
  const many = Array.from({ length: 13 }, (_, nth) => cell(`k${nth}`, 'red', `Statement ${nth}`));
  expect(() => answersOfPaper(review({ cells: many }))).toThrow('13 statements');
  expect(answersOfPaper(review({ cells: many.slice(1) }))).toHaveLength(1);
});
