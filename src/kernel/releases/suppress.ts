/** Figures in rows and columns, as counted. */
export interface Counts {
  rows: readonly string[];
  columns: readonly string[];
  /** `cells[row][column]`. */
  cells: readonly (readonly number[])[];
}

/** A figure as it may be shown: null is "fewer than 5, or withheld so that one cannot be worked out". */
export type Shown = number | null;

export interface Figures {
  rows: readonly string[];
  columns: readonly string[];
  cells: readonly (readonly Shown[])[];
  /** Rounded to the nearest 5. */
  rowTotals: readonly number[];
  columnTotals: readonly number[];
}

/** Below this a figure could point at a child (invariant I13; domain §6.10). Zero is a small number too. */
export const LEAST_SHOWN = 5;

const toNearest5 = (count: number): number => Math.round(count / 5) * 5;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);

/**
 * Withholds every figure below 5 and, in each row and column where that leaves one alone, the smallest other one too, so
 * that none can be had by taking the rest from the total; totals are rounded to 5 on top of that. A row or column of one
 * cell shows neither it nor its difference: it has no second cell, and its total is rounded.
 */
export function suppress(counts: Counts): Figures {
  const hidden = counts.cells.map((row) => row.map((count) => count < LEAST_SHOWN));
  const lines = linesOf(counts);
  for (let changed = true; changed; ) {
    changed = false;
    for (const line of lines) {
      const shown = line.filter(([r, c]) => !hidden[r]?.[c]);
      if (line.length - shown.length !== 1 || shown.length === 0) continue;
      const [r, c] = shown.reduce((least, cell) => (at(counts, cell) < at(counts, least) ? cell : least));
      const row = hidden[r];
      if (row) row[c] = true;
      changed = true;
    }
  }
  return {
    rows: counts.rows,
    columns: counts.columns,
    cells: counts.cells.map((row, r) => row.map((count, c) => (hidden[r]?.[c] ? null : count))),
    rowTotals: counts.cells.map((row) => toNearest5(sum(row))),
    columnTotals: counts.columns.map((_, c) => toNearest5(sum(counts.cells.map((row) => row[c] ?? 0)))),
  };
}

type Cell = readonly [row: number, column: number];

const at = (counts: Counts, [r, c]: Cell): number => counts.cells[r]?.[c] ?? 0;

/** Every row and every column, as the cells it is made of. */
function linesOf(counts: Counts): Cell[][] {
  const rows = counts.rows.map((_, r) => counts.columns.map((__, c): Cell => [r, c]));
  const columns = counts.columns.map((_, c) => counts.rows.map((__, r): Cell => [r, c]));
  return [...rows, ...columns];
}
