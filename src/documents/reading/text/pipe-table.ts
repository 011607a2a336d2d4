import type { Row, Table } from '../../paper.ts';
import { cellOf, filledUp } from '../cells.ts';
import { type Growth, refuseLongText, refuseManyColumns, refuseManyRows } from '../limits.ts';
import type { Line } from './lines.ts';
import { itemsOfHtml } from './spans.ts';

/** No pattern here runs over a whole line: a long one made for it would take all the time there is. */
const DASHES = /^:?-+:?$/;

/** Whether a line is a row of a pipe table: it begins with a pipe. */
export const isPipeRow = ({ text }: Line): boolean => /^\s*\|/.test(text);

/** Whether a line stands between a pipe table's heading and its rows: "|---|:--|". */
export function isSeparator({ text }: Line): boolean {
  if (!text.includes('|')) return false;
  const parts = text.split('|').map((part) => part.trim());
  return parts.some((part) => part !== '') && parts.every((part) => part === '' || DASHES.test(part));
}

/**
 * A Markdown table of these lines. An empty heading row, which a converter writes where a table goes on over the page,
 * is no row; a second separator is none either.
 */
export function pipeTable(lines: readonly Line[], before: Table | null, growth: Growth): Table {
  const at = `line ${lines[0]?.number ?? 1}`;
  refuseManyRows(lines.length, `The table at ${at}`);
  const rows = lines.filter((line) => !isSeparator(line)).map((line) => rowOf(line));
  const separator = lines.findIndex(isSeparator);
  const heads = separator > 0 ? rows.slice(0, 1) : [];
  const lost = heads.some(({ cells }) => cells.every(({ text }) => text === ''));
  const kept = lost ? rows.slice(1) : rows;
  const columns = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  refuseManyColumns(columns, `The table at ${at}`);
  growth.cells(kept.length * columns);
  return {
    kind: 'table',
    part: 'body',
    name: null,
    columns,
    rows: kept.map((row) => ({ ...row, cells: filledUp(row.cells, columns) })),
    headerRows: lost ? 0 : heads.length,
    continues: lost && before !== null && before.columns === columns,
    at,
  };
}

function rowOf({ text, number }: Line): Row {
  const at = `line ${number}`;
  const inside = text
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '');
  const cells = inside.split(/(?<!\\)\|/).map((source) => {
    refuseLongText(source, `The cell at ${at}`);
    return cellOf(itemsOfHtml(source));
  });
  return { at, cells, hidden: false };
}
