import type { Item } from '../../paper.ts';

/** What stands in one cell of a sheet. */
export interface GridCell {
  readonly items: readonly Item[];
  readonly value?: number | Date | boolean | null;
}

/** A row that has something in it. */
export interface GridRow {
  /** Counted from 1, as the sheet shows it; in a CSV file the line the row starts on. */
  readonly number: number;
  /** How many lines of a CSV file it stands on; one, where this is left out. */
  readonly lines?: number;
  readonly hidden: boolean;
  /** By column, counted from 0; only the cells that have something in them. */
  readonly cells: ReadonlyMap<number, GridCell>;
}

/** A rectangle of merged cells, rows as in `GridRow.number` and columns counted from 0, both ends within it. */
export interface Merge {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** A sheet: rows in their order. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  /** The sheet's name; null for a CSV file. */
  readonly name: string | null;
  /** "sheet Plan, row 3" or "line 3". */
  at(row: number): string;
}
