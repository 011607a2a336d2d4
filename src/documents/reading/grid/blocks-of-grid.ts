import type { Block, Cell, Paragraph, Row, Table } from '../../paper.ts';
import { asItReads } from '../../words-of.ts';
import { cellOf, coveredFrom, EMPTY } from '../cells.ts';
import { couldBeHeadings } from '../headings.ts';
import { type Growth, refuseManyColumns } from '../limits.ts';
import { joinedLines } from '../marks.ts';
import type { Remarks } from '../remarks.ts';
import type { Grid, GridRow } from './grid.ts';
import { type Origin, type Settled, settled } from './merges.ts';

/**
 * The blocks of a sheet: rows with a single cell that stand before the first row of several are its title and what is said
 * below that; then a table. Behind an empty row such rows followed by a row that could be headings begin another table, and
 * such rows at the end are notes. Everything else stays a row, so that a theme that goes across a table stays in it.
 */
export function blocksOfGrid(grid: Grid, counted: Growth, said: Remarks): Block[] {
  const columns = widthOf(grid.rows);
  refuseManyColumns(columns, grid.name === null ? 'The file' : `Sheet ${grid.name}`);
  counted.cells(grid.rows.length * columns);
  const { rows, covered, tookUp } = settled(grid.rows, grid.merges, columns);
  for (const { row } of tookUp) said.tally('text-under-merge', grid.at(row), sayTookUp);
  return partsOf(rows).flatMap((part, at) => {
    const titled = at === 0 && part.rows.length > 0;
    const before = part.lines.flatMap((row, line) => linesOf(grid, row, titled && line === 0));
    return part.rows.length === 0 ? before : [...before, tableOf(grid, part.rows, covered)];
  });
}

const widthOf = (rows: readonly GridRow[]): number =>
  rows.reduce((most, { cells }) => [...cells.keys()].reduce((width, column) => Math.max(width, column + 1), most), 0);

const sayTookUp = (count: number): string =>
  `Text lay hidden under ${count === 1 ? 'a merged cell' : `${count} merged cells`}. It was put at the end of what the cell says.`;

interface GridPart {
  /** Rows of a single cell. */
  lines: GridRow[];
  rows: GridRow[];
}

const isSingle = (row: GridRow): boolean => row.cells.size === 1;

function partsOf(rows: readonly GridRow[]): GridPart[] {
  const parts: GridPart[] = [{ lines: [], rows: [] }];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    const part = parts.at(-1);
    if (row === undefined || part === undefined) continue;
    if (part.rows.length === 0 && (isSingle(row) || row.cells.size === 0)) {
      part.lines.push(row);
      continue;
    }
    const singles = isSingle(row) && row.number > endOf(rows[at - 1]) + 1 ? singlesFrom(rows, at) : 0;
    const after = rows[at + singles];
    if (singles > 0 && (after === undefined || gridCouldBeHeadings(after))) {
      parts.push({ lines: rows.slice(at, at + singles), rows: [] });
      at += singles - 1;
    } else part.rows.push(row);
  }
  return parts;
}

/** The last line that a row stands on; 0 before the first. */
const endOf = (row: GridRow | undefined): number => (row === undefined ? 0 : row.number + (row.lines ?? 1) - 1);

function singlesFrom(rows: readonly GridRow[], from: number): number {
  const end = rows.findIndex((row, at) => at >= from && !isSingle(row));
  return (end === -1 ? rows.length : end) - from;
}

const gridCouldBeHeadings = (row: GridRow): boolean =>
  couldBeHeadings({ at: '', hidden: false, cells: [...row.cells.values()].map(readCell) });

function readCell({ items, value }: { items: Cell['items']; value?: Cell['value'] }): Cell {
  return value === undefined ? cellOf(items) : { ...cellOf(items), value };
}

function linesOf(grid: Grid, row: GridRow, isTitle: boolean): Block[] {
  const items = [...row.cells.values()].flatMap((cell) => cell.items);
  const place = { part: 'body', at: grid.at(row.number) } as const;
  if (isTitle) return [{ kind: 'heading', level: 1, mark: null, text: items.map(asItReads).join('\n'), ...place }];
  return joinedLines(items).map((item): Paragraph => ({ kind: 'paragraph', ...item, ...place }));
}

function tableOf(grid: Grid, rows: readonly GridRow[], covered: Settled['covered']): Table {
  const at = grid.at(rows[0]?.number ?? 1);
  const columns = widthOf(rows);
  const places = new Map(rows.map(({ number }, index) => [number, index]));
  const read = rows.map(({ number, cells, hidden }): Row => {
    const across = covered.get(number);
    return {
      at: grid.at(number),
      cells: Array.from({ length: columns }, (_, column) => cellAt(column, number, cells, across, places)),
      hidden,
    };
  });
  return { kind: 'table', part: 'body', name: grid.name, columns, rows: read, headerRows: 0, continues: false, at };
}

function cellAt(
  column: number,
  row: number,
  cells: GridRow['cells'],
  across: ReadonlyMap<number, Origin> | undefined,
  places: ReadonlyMap<number, number>,
): Cell {
  const cell = cells.get(column);
  if (cell) return readCell(cell);
  const origin = across?.get(column);
  const place = origin && places.get(origin.row);
  const itself = origin?.row === row && origin.column === column;
  return origin === undefined || place === undefined || itself ? EMPTY : coveredFrom(place, origin.column);
}
