import { describe, expect, test } from 'vitest';
import type { Paper, Table } from '../paper.ts';
import { readPaper } from '../reading/read-paper.ts';
import { wordsIn, wordsOf } from '../words-of.ts';
import { writeCsv } from './csv/write-csv.ts';
import { writeExcel } from './excel/write-excel.ts';
import { gridOf } from './grid.ts';
import type { WrittenTable } from './paper-to-write.ts';
import { everything, long } from './testing/sample-papers.ts';
import { textOf } from './text-of.ts';
import { writeWord } from './word/write-word.ts';

const files = {
  docx: await writeWord(everything),
  xlsx: await writeExcel(everything),
  csv: Buffer.from(writeCsv(everything)),
};
const readers: readonly (keyof typeof files)[] = ['docx', 'xlsx', 'csv'];
const read = (ending: keyof typeof files) => readPaper(files[ending], `plan.${ending}`);
const plan = (paper: Paper): Table[] =>
  paper.blocks.filter((block) => block.kind === 'table').filter(({ rows }) => rows[0]?.cells[0]?.text !== 'Word');
const written = everything.blocks.filter((block): block is WrittenTable => block.kind === 'table');
/** As a reader has it: spaces are one, and none stands at an end. */
const tidy = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .join('\n');

describe.each(readers)('%s read back', (ending) => {
  test('has the title, and every word of the body in its order', async () => {
    const paper = await read(ending);
    expect(paper.title).toBe(everything.title);
    const body = paper.blocks.filter(({ part }) => part === 'body');
    const prose = everything.blocks.flatMap((block) => (block.kind === 'table' ? [] : wordsIn(block.text)));
    const words = wordsOf({ blocks: body });
    for (const word of prose) expect(words).toContain(word);
    expect(words.length).toBeGreaterThan(250);
  });

  test('has every cell of every table where it stood', async () => {
    const tables = plan(await read(ending));
    expect(tables).toHaveLength(written.length);
    tables.forEach((table, at) => {
      const of = written[at];
      if (!of) throw new Error('a table too many');
      const cells = [
        of.columns.map(({ heading }) => heading),
        ...gridOf(of).map((row) => row.map((cell) => (cell ? tidy(textOf(cell)) : ''))),
      ];
      expect(table.rows.map((row) => row.cells.map(({ text }) => tidy(text)))).toEqual(cells);
    });
  });

  test('has the marks of lists as they were printed', async () => {
    const { blocks } = await read(ending);
    const marks = blocks.flatMap((block) =>
      block.kind === 'paragraph' && block.part === 'body' ? (block.mark ?? []) : [],
    );
    expect(marks.filter((mark) => mark !== '1.' && mark !== '2.')).toEqual(['•', '•', '3.', '4.', '(a)', '(b)', 'iv.']);
    const leads = plan({ format: 'docx', title: null, remarks: [], blocks }).at(0)?.rows.at(2)?.cells.at(1)?.items;
    expect(leads).toEqual([
      { mark: '1.', text: 'Head of Service' },
      { mark: '2.', text: 'Her deputy' },
    ]);
  });
});

test.each(['docx', 'xlsx'] as const)('a cell that reaches down is one cell again: %s', async (ending) => {
  const [, workplan] = plan(await read(ending));
  const covered = workplan?.rows.flatMap((row, at) => row.cells.flatMap((cell) => (cell.mergedFrom ? [at] : [])));
  expect(covered).toEqual([2, 3, 4]);
});

test('Word says which row is its heading, and a long table is one table', async () => {
  const tables = plan(await readPaper(await writeWord(long), 'long.docx'));
  expect(tables.map(({ headerRows, rows }) => [headerRows, rows.length])).toEqual([[1, 61]]);
});
