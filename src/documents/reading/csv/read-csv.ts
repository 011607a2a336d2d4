import { CsvError, parse } from 'csv-parse/sync';
import { unguarded } from '../../../kernel/csv/index.ts';
import type { Paper } from '../../paper.ts';
import { blocksOfGrid } from '../grid/blocks-of-grid.ts';
import type { GridCell, GridRow } from '../grid/grid.ts';
import { growth, MOST, refuseLongText, refuseManyColumns, refuseManyRows } from '../limits.ts';
import { itemsOf } from '../marks.ts';
import { PaperRefused } from '../paper-refused.ts';
import { type Remarks, remarks } from '../remarks.ts';
import { titleOf } from '../title-of.ts';
import { delimiterOf } from './delimiter.ts';

/**
 * Reads CSV: commas, semicolons or tabs, any line ending, rows of any length. A cell that a spreadsheet would run is text
 * here, as everything is; the apostrophe that guards such a cell (see `guarded` in the kernel) is taken off.
 *
 * @throws PaperRefused where a quotation mark is never closed, and past the limits.
 */
export function readCsv(text: string): Paper {
  const said = remarks();
  const counted = growth();
  const rows = recordsOf(text).flatMap((row) => rowOf(row, said) ?? []);
  counted.text(text.length);
  const blocks = blocksOfGrid({ rows, merges: [], name: null, at: (row) => `line ${row}` }, counted, said);
  return { format: 'csv', title: titleOf(blocks), blocks, remarks: said.all() };
}

interface CsvRow {
  readonly line: number;
  /** How many lines it stands on. */
  readonly lines: number;
  readonly cells: readonly string[];
}

function recordsOf(text: string): CsvRow[] {
  const rows: CsvRow[] = [];
  const counted = growth();
  let line = 1;
  try {
    parse(text, {
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MOST.textInOne * 10,
      on_record: (cells: readonly string[]) => {
        refuseManyRows(rows.length + 1, 'The file');
        refuseManyColumns(cells.length, `The row at line ${line}`);
        counted.cells(cells.length);
        const lines = 1 + cells.reduce((sum, cell) => sum + breaksIn(cell), 0);
        rows.push({ line, lines, cells });
        line += lines;
        return null;
      },
    });
  } catch (error) {
    throw error instanceof CsvError ? refusal(error, line) : error;
  }
  return rows;
}

const breaksIn = (cell: string): number => cell.match(/\r\n|\n|\r/g)?.length ?? 0;

function refusal(error: CsvError, line: number): PaperRefused {
  if (error.code === 'CSV_QUOTE_NOT_CLOSED') {
    return new PaperRefused(`Line ${line}: a quotation mark opens a cell in this row and is never closed.`);
  }
  if (error.code === 'CSV_MAX_RECORD_SIZE') {
    return new PaperRefused(
      `Line ${line}: this row is longer than 1,000,000 characters. A quotation mark may be missing.`,
    );
  }
  return new PaperRefused(`Line ${line}: this row is not well-formed CSV.`);
}

/** Null for an empty row. */
function rowOf({ line, lines, cells: texts }: CsvRow, said: Remarks): GridRow | null {
  const cells = new Map<number, GridCell>();
  for (const [column, written] of texts.entries()) {
    refuseLongText(written, `The cell at line ${line}`);
    const text = unguarded(written).replace(/\r\n?/g, '\n');
    const items = itemsOf(text);
    if (items.length === 0) continue;
    cells.set(column, { items });
    if (/^[\s\p{Cf}]*=/u.test(text)) said.tally('formula-as-text', `line ${line}`, sayFormulas);
  }
  return cells.size === 0 ? null : { number: line, lines, hidden: false, cells };
}

const sayFormulas = (count: number): string =>
  `${count === 1 ? 'One cell begins' : `${count} cells begin`} with “=”, as a formula does. It is kept as text; nothing was run.`;
