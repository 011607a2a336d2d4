import type { GridCell, GridRow, Merge } from './grid.ts';

/** The place of a cell that covers others: the row's number as in `GridRow`, the column from 0. */
export interface Origin {
  readonly row: number;
  readonly column: number;
}

/** A sheet's rows, as many as before, with its merges settled: what a merge covers is empty, and known to be covered. */
export interface Settled {
  readonly rows: readonly GridRow[];
  /** By row number, then by column. */
  readonly covered: ReadonlyMap<number, ReadonlyMap<number, Origin>>;
  /** Covering cells that took up text from under them: it may lie hidden there (LibreOffice can keep it so). */
  readonly tookUp: readonly Origin[];
}

/**
 * Settles which cells are covered. Only rows with something in them count; where the row a merge begins in has nothing,
 * the merge begins in the next that has. Where merges overlap, the first stands and the later ends there, so the work is
 * never more than the cells there are.
 */
export function settled(rows: readonly GridRow[], merges: readonly Merge[], columns: number): Settled {
  const kept = rows.map((row) => ({ ...row, cells: new Map(row.cells) }));
  const covered = new Map<number, Map<number, Origin>>();
  const tookUp: Origin[] = [];
  for (const { top, left, bottom, right } of merges) {
    const first = firstFrom(kept, top);
    const head = kept[first];
    if (head === undefined || head.number > bottom || left >= columns) continue;
    const origin = { row: head.number, column: left };
    const under: GridCell[] = [];
    cover: for (let at = first; at < kept.length; at++) {
      const row = kept[at];
      if (row === undefined || row.number > bottom) break;
      const across = covered.get(row.number) ?? new Map<number, Origin>();
      covered.set(row.number, across);
      for (let column = left; column <= Math.min(right, columns - 1); column++) {
        if (across.has(column)) break cover;
        across.set(column, origin);
        const cell = row.cells.get(column);
        if (cell === undefined || (row === head && column === left)) continue;
        row.cells.delete(column);
        under.push(cell);
      }
    }
    if (under.length === 0) continue;
    const own = head.cells.get(left);
    head.cells.set(left, { ...own, items: [...(own?.items ?? []), ...under.flatMap(({ items }) => items)] });
    tookUp.push(origin);
  }
  return { rows: kept, covered, tookUp };
}

/** The first of the rows, which are in order, whose number is not below this one. */
function firstFrom(rows: readonly GridRow[], number: number): number {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rows[middle]?.number ?? 0) < number) low = middle + 1;
    else high = middle;
  }
  return low;
}
