import { csvRow } from '../../../kernel/csv/index.ts';
import { asItReads } from '../../words-of.ts';
import { gridOf } from '../grid.ts';
import type { PaperToWrite, WrittenBlock } from '../paper-to-write.ts';
import { textOf, underTitle } from '../text-of.ts';

/**
 * A CSV file (RFC 4180, UTF-8 with a byte order mark) from title to last block: every row has as many cells as the widest
 * table. A cell that reaches down stands in its first row, and the rows below leave it empty. Formulas are guarded.
 */
export function writeCsv(paper: PaperToWrite): string {
  const rows = [
    [paper.title],
    ...underTitle(paper).map((line) => [line]),
    // In lines: two tables one after the other would read as one.
    ...paper.legend.map(({ word, means }) => [means === '' ? word : `${word}: ${means}`]),
    [],
    ...paper.blocks.flatMap(rowsOf),
  ];
  const width = Math.max(...rows.map((cells) => cells.length));
  const filled = rows.map((cells) => [...cells, ...new Array<string>(width - cells.length).fill('')]);
  return `\uFEFF${filled.map(csvRow).join('')}`;
}

function rowsOf(block: WrittenBlock): string[][] {
  if (block.kind === 'heading') return [[block.text]];
  if (block.kind === 'paragraph') return [[asItReads(block)]];
  const caption = block.caption === null ? [] : [[block.caption]];
  return [
    ...caption,
    block.columns.map(({ heading }) => heading),
    ...gridOf(block).map((row) => row.map((cell) => (cell ? textOf(cell) : ''))),
    [],
  ];
}
