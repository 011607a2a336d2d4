import type { Table } from '../../documents/index.ts';
import type { ColumnMapping, TableMapping } from './proposal.ts';
import { alignColumns } from './reading/align-columns.ts';
import { headedColumns } from './reading/headed-columns.ts';
import { filled, type HeadingsOf, headingsByForm, headingsDown, headingsOf } from './reading/headings-of.ts';
import { legendWord } from './reading/legend-word.ts';
import { isOwnLegend } from './reading/own-words.ts';

/**
 * Proposes what every table of a paper is and what its columns hold, each with a reason: by the words of the headings, then
 * by what the cells look like, then by the table before it. A person may change any of it before the plan lands.
 */
export function proposeMapping(tables: readonly Table[]): TableMapping[] {
  const mappings: TableMapping[] = [];
  let before: TableMapping | null = null;
  for (const [index, table] of tables.entries()) {
    const mapping = mapTable(table, index, before);
    mappings.push(mapping);
    if (mapping.use === 'rows') before = mapping;
  }
  return mappings;
}

function mapTable(table: Table, index: number, before: TableMapping | null): TableMapping {
  // What goes on over a page has no headings, though a short cell of it may sound like one.
  const headings = table.continues && before?.columns.length === table.columns ? bare(table) : headingsOf(table);
  const base = { table: index, at: table.at, headingRows: headings.rows, section: null };
  if (isOwnLegend(table) || (isLegend(table) && !headsActions(table, headings)))
    return { ...base, ...asIfRows(table), use: 'legend' };
  const section = headings.above.at(-1)?.text ?? null;
  if (headings.texts.length > 0) {
    const columns = headedColumns(table, headings);
    if (holdsSome(columns)) return { ...base, use: 'rows', section, columns };
  }
  if (before !== null) {
    const same = before.columns.length === table.columns;
    const columns = same
      ? before.columns.map((column) => ({ ...column, heading: '', why: 'As in the table before' }))
      : alignColumns(table, before.columns);
    return { ...base, headingRows: headings.texts.length > 0 ? 0 : headings.rows, use: 'rows', columns };
  }
  return { ...base, ...asIfRows(table), use: 'prose' };
}

function bare(table: Table): HeadingsOf {
  const first = table.rows.findIndex((row) => filled(row).length > 0);
  return { rows: Math.max(first, 0), above: [], texts: [] };
}

const holdsSome = (columns: readonly ColumnMapping[]): boolean => columns.some(({ holds }) => holds === 'action');

/** What the columns of a table that is no rows of a plan would hold if a person says that it is. */
function asIfRows(table: Table): Pick<TableMapping, 'headingRows' | 'columns'> {
  const headings = headingsByForm(table);
  return { headingRows: headings.rows, columns: columnsUnder(table, headings) };
}

/** A table's mapping where a person says how many of its first rows are headings. */
export function mappingUnder(table: Table, mapping: TableMapping, rows: number): TableMapping {
  const headings = headingsDown(table, rows);
  return {
    ...mapping,
    headingRows: rows,
    section: headings.above.at(-1)?.text ?? null,
    columns: columnsUnder(table, headings),
  };
}

const columnsUnder = (table: Table, headings: HeadingsOf): ColumnMapping[] =>
  headedColumns(table, headings).map((column) => ({ ...column, sure: false }));

/** A heading says that a column holds actions: a short log with a status in each row is no legend. */
const headsActions = (table: Table, headings: HeadingsOf): boolean =>
  headings.texts.length > 0 && headedColumns(table, headings).some(({ holds, sure }) => holds === 'action' && sure);

/** Few short rows, most of which name a status; or a sheet that calls itself one. */
function isLegend(table: Table): boolean {
  const rows = table.rows.filter((row) => filled(row).length > 0);
  const naming = rows.filter((row) => filled(row).some(({ text }) => legendWord(text) !== null)).length;
  const named = /\b(legend|key|rag)\b/i.test(table.name ?? '');
  return (
    rows.length > 0 && rows.length <= 10 && naming >= 2 && (named || naming * 2 >= rows.length) && table.columns <= 4
  );
}
