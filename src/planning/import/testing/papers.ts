import type { Cell, Paper, Table } from '../../../documents/index.ts';

/** A table as a reader gives it: cells as lines of text. For tests. */
export function tableOf(rows: readonly (readonly string[])[], more: Partial<Table> = {}): Table {
  const columns = Math.max(...rows.map((row) => row.length));
  const cell = (text: string): Cell => ({
    text,
    items:
      text === ''
        ? []
        : text
            .split('\n')
            .map((each) => (each.startsWith('- ') ? { mark: '-', text: each.slice(2) } : { mark: null, text: each })),
    mergedFrom: null,
  });
  return {
    kind: 'table',
    part: 'body',
    at: 'table 1',
    name: null,
    columns,
    headerRows: 0,
    continues: false,
    rows: rows.map((row, nth) => ({
      at: `row ${nth + 1}`,
      hidden: false,
      cells: Array.from({ length: columns }, (_, at) => cell(row[at] ?? '')),
    })),
    ...more,
  };
}

/** A paper of lines and tables. For tests. */
export const paperOf = (...blocks: (string | Table)[]): Paper => ({
  format: 'text',
  title: typeof blocks[0] === 'string' ? blocks[0] : null,
  blocks: blocks.map((block, nth) =>
    typeof block === 'string'
      ? { kind: 'paragraph', part: 'body', at: `line ${nth + 1}`, mark: null, text: block }
      : block,
  ),
  remarks: [],
});
