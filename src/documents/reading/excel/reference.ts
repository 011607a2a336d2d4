import type { Merge } from '../grid/grid.ts';

/** A cell's place: the row counted from 1, the column from 0. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** "C4" as a place; null for what is no reference within a sheet of Excel's size. */
export function placeOf(reference: string): CellPlace | null {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(reference) ?? [];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(digits), column: column - 1 };
}

/** "A1:C4" as a rectangle; null for what is none. */
export function mergeOf(reference: string): Merge | null {
  const [from, to] = reference.split(':').map(placeOf);
  if (!from || !to) return null;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

/** "C" for 2, as a sheet's head shows it. */
export function columnName(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : columnName(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));
}
