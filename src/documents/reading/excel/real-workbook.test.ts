import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordsOf } from '../../words-of.ts';
import { readPaper } from '../read-paper.ts';
import { cellsOf, linesOf, tablesOf } from '../testing/papers.ts';

/** Saved by LibreOffice Calc 7.4: a title above the headings, merged themes, dates as text and as dates, a legend, a hidden row. */
const workbook = readFileSync(join(import.meta.dirname, '../fixtures/getting-home-plan.xlsx'));

test('a workbook as LibreOffice saves it', async () => {
  const paper = await readPaper(workbook, 'getting-home-plan.xlsx');
  expect(paper.title).toBe('Larkmoor safeguarding partnership: getting-home-safely plan 2025-26');
  expect(linesOf(paper)).toEqual([
    `heading 1 | sheet Plan 2025-26, row 1 |  | ${paper.title}`,
    'paragraph | sheet Plan 2025-26, row 2 |  | Agreed at the March board; owner: business unit',
    'paragraph | comment on sheet Plan 2025-26, F9 |  | Ask the scouts',
  ]);
  const [plan, legend] = tablesOf(paper);
  expect(plan && cellsOf(plan)).toEqual([
    ['Theme', 'Ref', 'What we will do', 'Lead(s)', 'By when', 'How we will know'],
    [
      'Bus stations and the walk home',
      '1.1',
      'Ask young people to draw the routes they avoid',
      'Youth service manager\nSchools lead',
      '31/10/2025',
      '• Maps from four schools\n• A list of ten places',
    ],
    ['<1,0>', '1.2', 'Brighten the underpass', 'Highways', 'Dec 2025', '12'],
    ['<1,0>', '1.3', 'Train drivers who work after dark', 'Bus company; licensing', '30 January 2026', '80%'],
    ['Somewhere warm to go', '2.1', 'Open the library until nine', 'Libraries', 'February 2026', '24'],
    ['<4,0>', '2.2', 'Find a second room for wet nights', 'To be agreed', 'Spring term', 'A room is booked'],
  ]);
  expect(plan?.rows.map(({ hidden }) => hidden)).toEqual([false, false, false, false, false, true]);
  expect(legend).toMatchObject({ name: 'Legend', columns: 2 });
  expect(legend?.rows).toHaveLength(3);
  expect(paper.remarks.map(({ code, at }) => [code, at])).toEqual([
    ['formula', 'sheet Plan 2025-26, F8'],
    ['hidden-row', 'sheet Plan 2025-26, row 9'],
  ]);
  expect(wordsOf(paper)).toHaveLength(129);
});
