import type { Cell, Item } from '../paper.ts';
import { asItReads } from '../words-of.ts';

const NOTHING: readonly Item[] = [];

/** A cell with nothing in it. */
export const EMPTY: Cell = { text: '', items: NOTHING, mergedFrom: null };

/** A cell of these items. */
export function cellOf(items: readonly Item[]): Cell {
  return items.length === 0 ? EMPTY : { text: items.map(asItReads).join('\n'), items, mergedFrom: null };
}

/** A cell that the one at this place covers; counted from 0. */
export function coveredFrom(row: number, column: number): Cell {
  return { text: '', items: NOTHING, mergedFrom: { row, column } };
}

/** The cells filled up with empty ones to as many as the table has columns. */
export function filledUp(cells: readonly Cell[], columns: number): readonly Cell[] {
  if (cells.length >= columns) return cells;
  return [...cells, ...Array.from({ length: columns - cells.length }, () => EMPTY)];
}
