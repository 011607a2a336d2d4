import type { Sheet } from './sheets.ts';

/** Heights in points. */
const LINE = 13;
const TITLE_LINE = 22;
const HEADING_LINE = 17;
const ROOM = 4;
/** Excel’s most. */
const TALLEST = 409;
/** Letters of print to one of a column’s width, which is told in figures of the same print. */
const LETTERS = 1.15;

/**
 * The height of each row in points, by counting lines: not every program fits a row to its words as it opens a workbook,
 * and none fits it to a cell that reaches over several rows.
 */
export function rowHeights({ rows, widths }: Sheet): number[] {
  const lines = rows.map((cells) =>
    Math.max(
      1,
      ...cells.map((cell, at) => (cell?.down === 1 ? linesIn(cell.text, across(cell.across, at, widths)) : 1)),
    ),
  );
  rows.forEach((cells, from) => {
    cells.forEach((cell, at) => {
      if (!cell || cell.down === 1) return;
      const there = lines.slice(from, from + cell.down).reduce((sum, each) => sum + each, 0);
      const more = linesIn(cell.text, across(cell.across, at, widths)) - there;
      const last = from + cell.down - 1;
      if (more > 0) lines[last] = (lines[last] ?? 1) + more;
    });
  });
  return rows.map((cells, at) => Math.min(TALLEST, (lines[at] ?? 1) * lineHeight(cells[0]?.look) + ROOM));
}

const lineHeight = (look: string | undefined): number =>
  look === 'title' ? TITLE_LINE : look === 'heading' ? HEADING_LINE : LINE;

const across = (columns: number, at: number, widths: readonly number[]): number =>
  widths.slice(at, at + columns).reduce((sum, width) => sum + width, 0);

/** Lines that a text takes in so many letters, broken between words. */
function linesIn(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * LETTERS));
  return text.split('\n').reduce((sum, line) => sum + linesOfOne(line, room), 0);
}

function linesOfOne(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const { length } of line.split(' ')) {
    const fits = used === 0 ? length <= room : used + 1 + length <= room;
    if (used > 0 && !fits) lines += 1;
    used = used > 0 && fits ? used + 1 + length : length;
    while (used > room) {
      lines += 1;
      used -= room;
    }
  }
  return lines;
}
