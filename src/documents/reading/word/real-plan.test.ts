import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../words-of.ts';
import { openPackage } from '../package/open-package.ts';
import { readPaper } from '../read-paper.ts';
import { linesOf, tablesOf } from '../testing/papers.ts';
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
