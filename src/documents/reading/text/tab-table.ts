import type { Row, Table } from '../../paper.ts';
import { cellOf, filledUp } from '../cells.ts';
import { goesOn } from '../headings.ts';
import { type Growth, refuseLongText, refuseManyColumns, refuseManyRows } from '../limits.ts';
import { itemsOf } from '../marks.ts';
import type { Line } from './lines.ts';
import { plainLine } from './spans.ts';

/** A bullet or a number, and after the tab its text: an entry of a list, as text copied out of Word has it. */
const LIST_ENTRY =
  /^\s*(?:[-–•·*▪■●○\uf0b7]|\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivx]{1,5})[.)]|\d{1,3}(?:\.\d{1,3})+)\t[^\t]*$/u;

/**
 * Whether a line is a row of cells parted by tabs. A single tab may also set a line in or stand behind a bullet; that is a
 * row only where the line before was one.
 */
export function isTabRow({ text }: Line, afterRow: boolean): boolean {
  if (!text.includes('\t') || text.trim() === '') return false;
  const within = text.trimStart().includes('\t') || text.indexOf('\t') !== text.lastIndexOf('\t');
  return afterRow || (within && !LIST_ENTRY.test(text));
}

/** A table of lines whose cells are parted by tabs. Lines are often ragged: short ones are filled up at the end. */
export function tabTable(lines: readonly Line[], before: Table | null, growth: Growth): Table {
  const at = `line ${lines[0]?.number ?? 1}`;
  refuseManyRows(lines.length, `The table at ${at}`);
  const rows = lines.map(rowOf);
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  refuseManyColumns(columns, `The table at ${at}`);
  growth.cells(rows.length * columns);
  const table = {
    kind: 'table',
    part: 'body',
    name: null,
    columns,
    rows: rows.map((row) => ({ ...row, cells: filledUp(row.cells, columns) })),
    headerRows: 0,
    at,
  } as const;
  return { ...table, continues: goesOn(before, table) };
}

function rowOf({ text, number }: Line): Row {
  const at = `line ${number}`;
  const cells = text.split('\t').map((cell) => {
    refuseLongText(cell, `The cell at ${at}`);
    return cellOf(itemsOf(plainLine(cell)));
  });
  return { at, cells, hidden: false };
}
