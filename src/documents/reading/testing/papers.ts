import type { Block, Paper, Table } from '../../paper.ts';

/** What a table shows, cell by cell; a covered cell as "<row,column>". */
export const cellsOf = (table: Table): string[][] =>
  table.rows.map(({ cells }) =>
    cells.map(({ text, mergedFrom }) => (mergedFrom ? `<${mergedFrom.row},${mergedFrom.column}>` : text)),
  );

export const tablesOf = ({ blocks }: Paper): Table[] =>
  blocks.filter((block): block is Table => block.kind === 'table');

/** The blocks that are not tables, one a line: "heading 1 | paragraph 2 | 1. | text". */
export const linesOf = ({ blocks }: Paper): string[] => blocks.flatMap((block) => lineOf(block) ?? []);

function lineOf(block: Block): string | null {
  if (block.kind === 'table') return null;
  const kind = block.kind === 'heading' ? `heading ${block.level}` : block.kind;
  return [kind, block.at, block.mark ?? '', block.text].join(' | ');
}

/** The codes of what is remarked. */
export const codesOf = ({ remarks }: Paper): string[] => remarks.map(({ code }) => code);
