import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../words-of.ts';
import { openPackage } from '../package/open-package.ts';
import { readPaper } from '../read-paper.ts';
import { cellsOf, linesOf, tablesOf } from '../testing/papers.ts';
import { sharedPapers } from '../testing/shared-papers.ts';

const plans = sharedPapers('data/plans');

/** Letters and figures of every run of text in a part, found without reading its XML. */
async function wordsIn(bytes: Buffer, part: string): Promise<string[]> {
  const pieces: Buffer[] = [];
  for await (const piece of (await openPackage(bytes)).part(part)) pieces.push(piece);
  const paragraphs = Buffer.concat(pieces).toString('utf8').split('</w:p>');
  const texts = paragraphs.map((xml) =>
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)</g)].map(([, text]) => text).join(''),
  );
  return (
    texts
      .join(' ')
      .replace(/&amp;/g, '&')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

describe.runIf(plans.here)('a plan that a school wrote in Word', () => {
  const bytes = plans.here ? plans.bytes('Workload') : Buffer.alloc(0);

  test('is one table of eight columns and six rows, its title at the head of the page', async () => {
    const paper = await readPaper(bytes, 'plan.docx');
    expect(tablesOf(paper).map(({ columns, rows }) => [columns, rows.length])).toEqual([[8, 6]]);
    expect(linesOf(paper)).toEqual([`paragraph | page header |  | ${paper.title}`]);
    expect(paper.remarks).toEqual([]);
  });

  test('has five numbered rows, and a list that goes on from cell to cell', async () => {
    const [table] = tablesOf(await readPaper(bytes, 'plan.docx'));
    expect(table?.rows.map(({ cells }) => cells[0]?.text)).toEqual(['', '1.', '2.', '3.', '4.', '5.']);
    expect(table?.rows.map(({ cells }) => cells[5]?.items.map(({ mark }) => mark))).toEqual([
      [null],
      ['1.'],
      ['2.'],
      ['3.'],
      ['4.'],
      ['5.'],
    ]);
  });

  test('loses no word', async () => {
    const paper = await readPaper(bytes, 'plan.docx');
    const unnumbered = paper.blocks.map((block) =>
      block.kind === 'table'
        ? {
            ...block,
            rows: block.rows.map((row) => ({
              ...row,
              cells: row.cells.map((cell) => ({ ...cell, text: cell.items.map(({ text }) => text).join('\n') })),
            })),
          }
        : block,
    );
    const source = [...(await wordsIn(bytes, 'word/header1.xml')), ...(await wordsIn(bytes, 'word/document.xml'))];
    expect(
      wordsOf({ blocks: unnumbered })
        .join(' ')
        .match(/[\p{L}\p{N}]+/gu),
    ).toEqual(source);
    expect(source.length).toBeGreaterThan(300);
  });
});

/** Saved by LibreOffice Writer 7.4 from invented content: lists within lists, merged cells, a heading row, a link. */
test('a file as LibreOffice saves it', async () => {
  const bytes = readFileSync(join(import.meta.dirname, '../fixtures/larkmoor-plan.docx'));
  const paper = await readPaper(bytes, 'larkmoor-plan.docx');
  expect(paper.title).toBe('Larkmoor plan');
  expect(linesOf(paper)).toEqual([
    'heading 1 | paragraph 1 |  | Larkmoor plan',
    'paragraph | paragraph 2 |  | Words before.',
    'paragraph | paragraph 3 | 1. | First',
    'paragraph | paragraph 4 | a. | inner one',
    'paragraph | paragraph 5 | b. | inner two',
    'paragraph | paragraph 6 | 2. | Second',
    'paragraph | paragraph 7 | • | bullet',
    'paragraph | paragraph 8 |  | After a link.',
  ]);
  const [table] = tablesOf(paper);
  expect(table).toMatchObject({ columns: 3, headerRows: 1 });
  expect(table && cellsOf(table)).toEqual([
    ['Theme', 'Action', 'Lead'],
    ['Streets', '1.1 Light', '• Highways\n• Police'],
    ['<1,0>', '1.2 Train', 'Buses'],
    ['Going across', '<3,0>', '<3,0>'],
  ]);
  expect(paper.remarks.map(({ code }) => code)).toEqual(['link-outside']);
});
