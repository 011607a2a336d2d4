import { expect, test } from 'vitest';
import { readAsPlan } from '../read-as-plan.ts';
import { lostWordsOfReview } from './lost-words.ts';
import { readReview } from './read-review.ts';
import type { ReviewProposal } from './review-proposal.ts';
import { laidOut } from './testing/laid-out.ts';

const BANDED = laidOut(
  '# Plover system review',
  'What we found when we looked.',
  [
    'Level / Domain | Stage / Part | Traffic light | Statement (what is true now) | Action (to get to amber / to green / to sustain) | Lead | Overall rating',
    'Level 1: children | Referral | Red | Nobody asks where. | Add a question to the form. | Head of Front Door | Amber/Red',
    '^ | ^ | Amber | Some ask with whom. | Train the others. | Sam Rowan | ^',
    '^ | Planning | Amber | Plans name a place now and then. | One action in each – Robin to lead. | | Amber',
    'Level / Domain | Stage / Part | Traffic light | Statement (what is true now) | Action (to get to amber / to green / to sustain) | Lead | Overall rating',
    'Level 2 | Referral | Green | Anybody may refer a place. | Say so each term. | Rae | Green',
    'Legislation | Child protection is the frame | Amber | Children are met as harmed. | Agree it with custody. | | ',
    'Partnerships | Sharing | R | Schools do not know whom to ring. | One list. | Lee | Red',
  ],
  'Signed off by the board.',
);

const PAIRS = laidOut(
  'Heron system review',
  '# Level 1',
  'How we answer a child.',
  [
    'Stage | Red | Action plan to get to amber | Amber | Action plan to get to green | Green | Action plan to sustain performance | Current overall rating',
    'Referral | Nobody asks where. | Ask – Robin to lead. | Some ask with whom. | Train – Sam to lead. | | | Amber/Red',
    'Response | | | | | Workers are out each night. | Keep it up. | Green',
  ],
  '# Level 2',
  [
    'Stage | Traffic light rating | Action plan to get to amber | Traffic light rating | Action plan to get to green | Traffic light rating | Action plan to sustain performance | Current overall rating',
    'Assessment | No place was looked at. | Try one. | | | | | Red',
  ],
);

const said = ({ cells }: ReviewProposal) => cells.map(({ place, band, statement }) => `${place} ${band}: ${statement}`);
const rated = ({ overalls }: ReviewProposal) => overalls.map(({ place, rating }) => `${place}: ${rating}`);
const codes = ({ flags }: ReviewProposal) => flags.map(({ code }) => code);

test('statements stand where their columns say; a level, a stage and an overall said once hold for the rows they cover', () => {
  const review = readReview(BANDED);
  expect(said(review)).toEqual([
    'level_1_referral red: Nobody asks where.',
    'level_1_referral amber: Some ask with whom.',
    'level_1_planning amber: Plans name a place now and then.',
    'level_2_referral green: Anybody may refer a place.',
    'legislation_welfare amber: Children are met as harmed.',
    'partnerships_sharing red: Schools do not know whom to ring.',
  ]);
  expect(rated(review)).toEqual([
    'level_1_referral: Amber/Red',
    'level_1_planning: Amber',
    'level_2_referral: Green',
    'partnerships_sharing: Red',
  ]);
});

test('who leads is what its own column says, in full and even where it says nothing', () => {
  const { cells } = readReview(BANDED);
  expect(cells.map(({ lead, actions }) => [lead, actions[0]?.lead]).slice(0, 3)).toEqual([
    ['Head of Front Door', 'Head of Front Door'],
    ['Sam Rowan', 'Sam Rowan'],
    ['', null],
  ]);
});

test('what a column says is flagged as placed by nobody’s guess; what is odd is', () => {
  expect(codes(readReview(BANDED))).toEqual(['no-lead', 'no-lead', 'no-overall']);
});

test('lines around the tables are kept where they stand', () => {
  const review = readReview(BANDED);
  expect([review.title, review.introduction]).toEqual(['Plover system review', ['What we found when we looked.']]);
  expect(review.leftovers.map(({ text }) => text)).toEqual(['Signed off by the board.']);
});

test('bands as pairs of columns, a table for each level: the level is in the line above', () => {
  const review = readReview(PAIRS);
  expect(said(review)).toEqual([
    'level_1_referral red: Nobody asks where.',
    'level_1_referral amber: Some ask with whom.',
    'level_1_response green: Workers are out each night.',
    'level_2_assessment red: No place was looked at.',
  ]);
  expect(rated(review)).toEqual(['level_1_referral: Amber/Red', 'level_1_response: Green', 'level_2_assessment: Red']);
  expect(review.cells[0]?.actions).toEqual([{ text: 'Ask – Robin to lead.', lead: 'Robin' }]);
  expect(review.rows).toEqual([
    { row: 'target_level_1', caption: 'Level 1', about: 'How we answer a child.' },
    { row: 'target_level_2', caption: 'Level 2', about: null },
  ]);
  expect(codes(review)).not.toContain('placed-by-words');
});

test.each([
  ['in one column', BANDED],
  ['in pairs', PAIRS],
])('no word is lost, bands %s; and it is known for a review', (_, paper) => {
  expect(lostWordsOfReview(paper, readReview(paper))).toEqual([]);
  expect(readAsPlan(paper).recognised.kind).toBe('system_review');
});

test('a word that was not kept is found', () => {
  const review = readReview(BANDED);
  const without = { ...review, cells: review.cells.slice(1) };
  expect(lostWordsOfReview(BANDED, without)).toContain('nobody');
  expect(lostWordsOfReview(BANDED, { ...review, leftovers: [] })).toContain('signed');
});

const HEADED = 'Stage | Band | Statement | Action | Overall rating';
const read = (...rows: string[]) => readReview(laidOut('A system review', [HEADED, ...rows]));

test('a stage without its level is left over and says so: the level is never guessed', () => {
  const review = read('Referral | Red | Nobody asks. | Ask. | Red');
  expect([review.cells, review.overalls]).toEqual([[], []]);
  expect(review.leftovers.map(({ text }) => text)).toEqual(['Red · Nobody asks. · Ask. · Red']);
  expect(review.flags).toMatchObject([
    { at: 'block 2, row 2', code: 'no-place', why: expect.stringContaining('level') },
  ]);
});

test('nor does a level go on to a second table that speaks of the same stages', () => {
  const review = readReview(
    laidOut(
      'A system review',
      'Level 1',
      [HEADED, 'Referral | Red | Nobody asks. | Ask. | '],
      [HEADED, 'Referral | Amber | Some refer a park. | Go on. | ', 'Planning | Amber | Some plan. | Go on. | '],
    ),
  );
  expect(said(review)).toEqual(['level_1_referral red: Nobody asks.', 'level_1_planning amber: Some plan.']);
  expect(codes(review)).toContain('no-place');
});

test('a level that goes across a table holds for the rows below it, and parts stages', () => {
  const review = read(
    'Level 2 | | | |',
    'Referral | Red | Nobody asks. | Ask. | ',
    'Level 1 | | | |',
    ' | Red | Whose is this? | | ',
  );
  expect(said(review)).toEqual(['level_2_referral red: Nobody asks.']);
  expect(review.leftovers.map(({ text }) => text)).toEqual(['Red · Whose is this?']);
});

test('words that are no stage, and a rating that is no band, are left over and say so', () => {
  const review = readReview(
    laidOut('A system review', 'Level 1', [
      HEADED,
      'Transport | Red | Buses stop early. | Ring them. | ',
      'Referral | Amber/Red | In between. | Decide. | ',
      'Referral | | No band at all. | | ',
    ]),
  );
  expect(review.cells).toEqual([]);
  expect(codes(review)).toEqual(['no-place', 'no-band', 'no-band']);
  expect(review.leftovers.map(({ text }) => text)).toEqual([
    'Transport · Red · Buses stop early. · Ring them.',
    'Amber/Red · In between. · Decide.',
    'No band at all.',
  ]);
});

test('a further row of what is to be done goes with the statement above it', () => {
  const review = readReview(
    laidOut('A system review', 'Level 1', [
      HEADED,
      'Referral | Red | Nobody asks. | Ask. | ',
      ' | ^ | ^ | Ask again. | ',
    ]),
  );
  expect(review.cells.map(({ actions }) => actions.map(({ text }) => text))).toEqual([['Ask.', 'Ask again.']]);
  expect(codes(review)).toContain('goes-on');
});

test('an overall that comes again beside each row is one; another one is a person’s to settle', () => {
  const rows = ['Referral | Red | Nobody asks. | Ask. | Red', 'Referral | Amber | Some ask. | Go on. | Red'];
  const same = readReview(laidOut('A system review', 'Level 1', [HEADED, ...rows]));
  expect(rated(same)).toEqual(['level_1_referral: Red']);
  const other = readReview(
    laidOut('A system review', 'Level 1', [
      HEADED,
      ...rows.map((row, nth) => row.replace(/Red$/, nth ? 'Amber' : 'Red')),
    ]),
  );
  expect(rated(other)).toEqual(['level_1_referral: Red', 'level_1_referral: Amber']);
  expect(codes(other)).toContain('overall-twice');
});

test('a table that goes on over a page is read as the one before it', () => {
  const review = readReview(
    laidOut(
      'A system review',
      'Level 1',
      [HEADED, 'Referral | Red | Nobody asks. | Ask. | '],
      ['…', ' | Amber | Some ask. | Go on. | '],
    ),
  );
  expect(said(review)).toEqual(['level_1_referral red: Nobody asks.', 'level_1_referral amber: Some ask.']);
});

test('a table of something else is kept as printed', () => {
  const review = readReview(
    laidOut(
      'A system review',
      'Level 1',
      [HEADED, 'Referral | Red | Nobody asks. | Ask. | '],
      ['Who came | From', 'Rae | Schools'],
    ),
  );
  expect(review.leftovers.map(({ text }) => text)).toEqual(['Who came · From', 'Rae · Schools']);
  expect(codes(review)).toContain('table-apart');
});

test('an overall that stands below the name of its stage is that stage’s; its caption’s level is held against the table’s', () => {
  const paper = laidOut('A system review', [
    'Level 2 | | | |',
    'Stage | Band | Statement | Action',
    'Referral Current overall rating level 1: Amber/Red | Red | Nobody asks. | Ask.',
  ]);
  const review = readReview(paper);
  expect(rated(review)).toEqual(['level_2_referral: Amber/Red']);
  expect(codes(review)).toContain('caption-level');
  expect(lostWordsOfReview(paper, review)).toEqual([]);
});

test('headings may stand in two rows, the band above its pair', () => {
  const paper = laidOut('A system review', 'LEVEL 1', [
    'Stage | Red | ^ | Amber | ^ | Overall',
    '^ | Traffic light rating | Action plan to get to amber | Traffic light rating | Action plan to get to green | ^',
    'Referral | Nobody asks. | Ask. | Some ask. | Go on. | Amber/Red',
  ]);
  const review = readReview(paper);
  expect(said(review)).toEqual(['level_1_referral red: Nobody asks.', 'level_1_referral amber: Some ask.']);
  expect(review.cells.map(({ actions }) => actions[0]?.text)).toEqual(['Ask.', 'Go on.']);
  expect(lostWordsOfReview(paper, review)).toEqual([]);
});

test('a paper that does not say what it is is a review by the stages it speaks of; an action plan with findings is none', () => {
  const kind = (...rows: string[]) => readAsPlan(laidOut('Where we are', rows)).recognised.kind;
  expect(kind('Stage | Findings | RAG | Action', 'Referral | Nobody asks. | Red | Ask.')).toBe('system_review');
  expect(kind('Theme | Findings | RAG | Action', 'Corridors | Nobody asks. | Red | Ask.')).not.toBe('system_review');
});

test('two overalls in one cell are no overall: the words stay as they stand', () => {
  const paper = laidOut('A system review', [
    'Level 2 | | | |',
    'Stage | Band | Statement | Action | Overall',
    'Referral | Red | Nobody asks. | Ask. | Current overall rating: Amber Current overall rating level 1: Red',
  ]);
  const review = readReview(paper);
  expect(rated(review)).toEqual([
    'level_2_referral: Current overall rating: Amber Current overall rating level 1: Red',
  ]);
  expect(lostWordsOfReview(paper, review)).toEqual([]);
});

test('… beside the name of a stage too: the cell is left over, and said so; what is said before a caption is a note', () => {
  const twice = laidOut('A system review', [
    'Level 2 | | | |',
    'Stage | Band | Statement | Action | Overall',
    'Referral Current overall rating: Amber Current overall rating level 1: Red | Red | Nobody asks. | Ask. |',
    'Planning | Red | None is made. | Make one. | We met twice. Current overall rating: Amber',
  ]);
  const review = readReview(twice);
  expect(rated(review)).toEqual(['level_2_planning: Amber']);
  expect(review.leftovers.map(({ text }) => text).join(' ')).toContain('level 1: Red');
  expect(codes(review)).toContain('no-place');
  expect(review.notes.map(({ place, text }) => `${place}: ${text}`)).toEqual(['level_2_planning: We met twice.']);
  expect(lostWordsOfReview(twice, review)).toEqual([]);
});
