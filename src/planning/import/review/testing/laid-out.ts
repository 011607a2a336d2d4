import type { Block, Cell, Paper } from '../../../../documents/index.ts';

/** A row of a table as it is drawn in a test: its cells parted by bars, `^` where the cell above reaches down over it. */
type Drawn = readonly string[];

/** A paper as it is drawn in a test: a line is a paragraph, one that begins with # a heading, rows between bars a table. */
export function laidOut(...parts: readonly (string | Drawn)[]): Paper {
  const blocks = parts.map((part, nth): Block => {
    const at = `block ${nth + 1}`;
    if (typeof part === 'string') {
      return part.startsWith('# ')
        ? { kind: 'heading', part: 'body', at, level: 1, mark: null, text: part.slice(2) }
        : { kind: 'paragraph', part: 'body', at, mark: null, text: part };
    }
    const texts = part.map((row) => row.split('|').map((cell) => cell.trim()));
    return {
      kind: 'table',
      part: 'body',
      at,
      name: null,
      columns: Math.max(...texts.map((row) => row.length)),
      headerRows: 0,
      continues: texts[0]?.[0] === '…',
      rows: texts
        .filter(([first]) => first !== '…')
        .map((cells, row) => ({
          at: `${at}, row ${row + 1}`,
          hidden: false,
          cells: cells.map((text, column): Cell => {
            if (text !== '^') return { text, items: text === '' ? [] : [{ text, mark: null }], mergedFrom: null };
            const from = texts.slice(0, row).findLastIndex((above) => above[column] !== '^');
            return { text: '', items: [], mergedFrom: { row: from, column } };
          }),
        })),
    };
  });
  const [first] = blocks;
  return { format: 'docx', title: first && first.kind !== 'table' ? first.text : null, blocks, remarks: [] };
}
