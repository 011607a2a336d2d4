import type { Paper, Table } from '../../../documents/index.ts';

/** A table of a paper with the words that name it: its sheet's name, or the short line above it. */
export interface NamedTable {
  readonly table: Table;
  readonly nth: number;
  readonly name: string | null;
}

/** The tables of a paper in their order. */
export function tablesOf(paper: Pick<Paper, 'blocks'>): NamedTable[] {
  const found: NamedTable[] = [];
  let above: string | null = null;
  for (const block of paper.blocks) {
    if (block.kind === 'table') {
      found.push({ table: block, nth: found.length, name: block.name ?? above });
      above = null;
    } else above = block.text.length <= 80 ? block.text : null;
  }
  return found;
}
