import type { WrittenCell, WrittenTable } from './paper-to-write.ts';

/** A cell where it begins, with how many rows it reaches down over: never past the last. */
export interface PlacedCell extends WrittenCell {
  rowSpan: number;
}

/** A table with a place for each column in each row: null where a cell above reaches down, an empty cell where none was given. */
export function gridOf({ columns, rows }: WrittenTable): (PlacedCell | null)[][] {
  const reaching = new Array<number>(columns.length).fill(0);
  return rows.map(({ cells }, row) => {
    const given = [...cells];
    return columns.map((_, column) => {
      const still = reaching[column] ?? 0;
      if (still > 0) {
        reaching[column] = still - 1;
        return null;
      }
      const cell: WrittenCell = given.shift() ?? { items: [] };
      const rowSpan = Math.min(cell.rowSpan ?? 1, rows.length - row);
      reaching[column] = rowSpan - 1;
      return { ...cell, rowSpan };
    });
  });
}
