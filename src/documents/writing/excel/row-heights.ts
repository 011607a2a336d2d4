import type { Sheet } from './sheets.ts';

/** Heights in points. */
const LINE = 13.5;
/** Excel’s most. */
const TALLEST = 409;

/**
 * The height of each row whose program would not find it: programs fit a row to its own cells, never to one that reaches
 * over several rows or columns. Null where the row may fit itself.
 */
export function rowHeights({ rows, widths }: Sheet): (number | null)[] {
  const own = rows.map((cells) =>
    Math.max(
      1,
      ...cells.map((cell, at) => (cell && cell.down === 1 ? linesIn(cell.text, across(cell.across, at, widths)) : 1)),
    ),
  );
  const lines = [...own];
  const set = new Set<number>();
  rows.forEach((cells, from) => {
    cells.forEach((cell, at) => {
      if (!cell || (cell.down === 1 && cell.across === 1)) return;
      const reached = Array.from({ length: cell.down }, (_, down) => from + down).filter((each) => each < rows.length);
      const there = reached.reduce((sum, each) => sum + (lines[each] ?? 1), 0);
      const more = linesIn(cell.text, across(cell.across, at, widths)) - there;
      if (more > 0 || cell.across > 1) {
        for (const each of reached) {
          lines[each] = (lines[each] ?? 1) + Math.max(0, Math.ceil(more / reached.length));
          set.add(each);
        }
      }
    });
  });
  return rows.map((cells, at) =>
    set.has(at) ? Math.min(TALLEST, (lines[at] ?? 1) * lineHeight(cells[0]?.look) + 3) : null,
  );
}

const lineHeight = (look: string | undefined): number => (look === 'title' ? 22 : look === 'heading' ? 17 : LINE);

const across = (columns: number, at: number, widths: readonly number[]): number =>
  widths.slice(at, at + columns).reduce((sum, width) => sum + width, 0);

function linesIn(text: string, width: number): number {
  return text
    .split('\n')
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / Math.max(1, width * 0.95))), 0);
}
