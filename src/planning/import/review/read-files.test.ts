import { expect, test } from 'vitest';
import {
  type PaperToWrite,
  readPaper,
  type WrittenTable,
  writeCsv,
  writeExcel,
  writeWord,
} from '../../../documents/index.ts';
import { readAsPlan } from '../read-as-plan.ts';
import { lostWordsOfReview } from './lost-words.ts';
import { readReview } from './read-review.ts';

const FILES = [
  ['docx', writeWord],
  ['xlsx', writeExcel],
  ['csv', async (paper: PaperToWrite) => Buffer.from(writeCsv(paper))],
] as const;

/** A table of words: `^` where the cell above reaches down. */
function table(headings: readonly string[], ...rows: (readonly string[])[]): WrittenTable {
  const reach = (row: number, column: number): number => {
    const after = rows.slice(row + 1).findIndex((cells) => cells[column] !== '^');
    return 1 + (after < 0 ? rows.length - row - 1 : after);
  };
  return {
    kind: 'table',
    caption: null,
    columns: headings.map((heading) => ({ heading, width: 1 })),
    rows: rows.map((cells, row) => ({
      cells: cells.flatMap((text, column) =>
        text === '^' ? [] : [{ items: text === '' ? [] : [{ text, mark: null }], rowSpan: reach(row, column) }],
      ),
    })),
  };
}

const paper = (blocks: PaperToWrite['blocks']): PaperToWrite => ({
  title: 'Plover system review',
  subtitle: null,
  edition: null,
  datedOn: null,
  legend: [],
  blocks: [{ kind: 'paragraph', text: 'What we found.', mark: null }, ...blocks],
});

const BANDED = paper([
  table(
    ['Level / Domain', 'Stage / Part', 'Rating', 'Statement', 'Action', 'Lead', 'Overall rating'],
    ['Level 1', 'Referral', 'Red', 'Nobody asks where.', 'Ask.', 'Rae', 'Amber/Red'],
    ['^', '^', 'Amber', 'Some ask with whom.', 'Train.\nThen look.', 'Lee', '^'],
    ['^', 'Response', 'Green', 'Workers are out.', 'Keep on.', '', 'Green'],
    ['Outcomes', 'Heard', 'Amber', 'We ask at the end.', 'Ask before.', 'Rae', 'Amber'],
  ),
]);

const PAIR = [
  'Stage',
  'Red',
  'Action plan to get to amber',
  'Amber',
  'Action plan to get to green',
  'Green',
  'Action plan to sustain performance',
  'Current overall rating',
];
const PAIRS = paper([
  { kind: 'heading', level: 1, text: 'Level 1' },
  table(
    PAIR,
    ['Referral', 'Nobody asks where.', 'Ask.', 'Some ask with whom.', 'Train.', '', '', 'Amber/Red'],
    ['Response', '', '', '', '', 'Workers are out.', 'Keep on.', 'Green'],
  ),
  { kind: 'heading', level: 1, text: 'Level 2' },
  table(PAIR, ['Referral', 'Nobody refers a park.', 'Open the door.', '', '', '', '', 'Red']),
]);

test.each(FILES)('bands in one column, merged cells, in a file: %s', async (ending, write) => {
  const read = await readPaper(await write(BANDED), `review.${ending}`);
  const review = readReview(read);
  expect(readAsPlan(read).recognised.kind).toBe('system_review');
  expect(review.introduction).toEqual(['What we found.']);
  expect(review.cells.map(({ place, band, statement, lead }) => [place, band, statement, lead])).toEqual([
    ['level_1_referral', 'red', 'Nobody asks where.', 'Rae'],
    ['level_1_referral', 'amber', 'Some ask with whom.', 'Lee'],
    ['level_1_response', 'green', 'Workers are out.', ''],
    ['outcomes_heard', 'amber', 'We ask at the end.', 'Rae'],
  ]);
  expect(review.overalls.map(({ place, rating }) => [place, rating])).toEqual([
    ['level_1_referral', 'Amber/Red'],
    ['level_1_response', 'Green'],
    ['outcomes_heard', 'Amber'],
  ]);
  expect(lostWordsOfReview(read, review)).toEqual([]);
});

test.each(FILES)('bands in pairs, a table for each level, in a file: %s', async (ending, write) => {
  const read = await readPaper(await write(PAIRS), `review.${ending}`);
  const review = readReview(read);
  expect(review.cells.map(({ place, band, statement, actions }) => [place, band, statement, actions[0]?.text])).toEqual(
    [
      ['level_1_referral', 'red', 'Nobody asks where.', 'Ask.'],
      ['level_1_referral', 'amber', 'Some ask with whom.', 'Train.'],
      ['level_1_response', 'green', 'Workers are out.', 'Keep on.'],
      ['level_2_referral', 'red', 'Nobody refers a park.', 'Open the door.'],
    ],
  );
  expect(review.overalls.map(({ rating }) => rating)).toEqual(['Amber/Red', 'Green', 'Red']);
  expect(lostWordsOfReview(read, review)).toEqual([]);
});
