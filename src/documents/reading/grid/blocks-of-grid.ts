import type { Block, Cell, Paragraph, Row, Table } from '../../paper.ts';
import { asItReads } from '../../words-of.ts';
import { cellOf, coveredFrom, EMPTY } from '../cells.ts';
import { couldBeHeadings } from '../headings.ts';
import { type Growth, refuseManyColumns } from '../limits.ts';
import type { Grid, GridRow, Merge } from './grid.ts';

/**
 * The blocks of a sheet: rows with a single cell that stand before the first row of several are its title and what is said
 * below that; then a table. Behind an empty row such rows followed by a row that could be headings begin another table, and
 * such rows at the end are notes. Everything else stays a row, so that a theme that goes across a table stays in it.
 */
export function blocksOfGrid(grid: Grid, counted: Growth): Block[] {
  return partsOf(grid.rows).flatMap(({ lines, rows }, at) => {
    const before = lines.flatMap((row, line) => linesOf(grid, row, at === 0 && line === 0 && rows.length > 0));
    return rows.length === 0 ? before : [...before, tableOf(grid, rows, counted)];
  });
}

interface GridPart {
  /** Rows of a single cell. */
  lines: GridRow[];
  rows: GridRow[];
}

const isSingle = (row: GridRow | undefined): row is GridRow => row?.cells.size === 1;

function partsOf(rows: readonly GridRow[]): GridPart[] {
  const parts: GridPart[] = [{ lines: [], rows: [] }];
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at];
    const part = parts.at(-1);
    if (row === undefined || part === undefined) continue;
    if (part.rows.length === 0 && isSingle(row)) {
      part.lines.push(row);
      continue;
    }
    const singles = isSingle(row) && row.number > (rows[at - 1]?.number ?? 0) + 1 ? singlesFrom(rows, at) : 0;
    const after = rows[at + singles];
    if (singles > 0 && (after === undefined || gridCouldBeHeadings(after))) {
      parts.push({ lines: rows.slice(at, at + singles), rows: [] });
      at += singles - 1;
    } else part.rows.push(row);
  }
  return parts;
}

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
  return items.map((item): Paragraph => ({ kind: 'paragraph', ...item, ...place }));
}

function tableOf(grid: Grid, rows: readonly GridRow[], counted: Growth): Table {
  const at = grid.at(rows[0]?.number ?? 1);
  const columns = rows.reduce((most, { cells }) => [...cells.keys()].reduce((a, b) => Math.max(a, b + 1), most), 0);
  refuseManyColumns(columns, `The table at ${at}`);
  counted.cells(rows.length * columns);
  const covered = coverOf(rows, grid.merges, columns);
  const read = rows.map((row, index): Row => {
    const cells = Array.from({ length: columns }, (_, column): Cell => {
      const cell = row.cells.get(column);
      return cell ? readCell(cell) : (covered.get(index * columns + column) ?? EMPTY);
    });
    return { at: grid.at(row.number), cells, hidden: row.hidden };
  });
  return { kind: 'table', part: 'body', name: grid.name, columns, rows: read, headerRows: 0, continues: false, at };
}

/** The covered cells, by row times columns plus column. Where merges overlap, the first one stands. */
function coverOf(rows: readonly GridRow[], merges: readonly Merge[], columns: number): Map<number, Cell> {
  const covered = new Map<number, Cell>();
  const places = new Map(rows.map(({ number }, index) => [number, index]));
  for (const { top, left, bottom, right } of merges) {
    const origin = places.get(top);
    if (origin === undefined) continue;
    const cover = coveredFrom(origin, left);
    for (let index = origin; index < rows.length && (rows[index]?.number ?? 0) <= bottom; index++) {
      for (let column = left; column <= Math.min(right, columns - 1); column++) {
        const key = index * columns + column;
        if ((index > origin || column > left) && !covered.has(key)) covered.set(key, cover);
      }
    }
  }
  return covered;
}
