import type { Sheet, SheetCell } from './sheets.ts';

/** A cell of Excel holds 32,767 units of UTF-16, of which a character may take two; a note has to fit beside the words. */
const TOO_LONG = 32_000;
const PIECE = /[\s\S]{1,16000}/gu;

/** The sheets with no cell longer than Excel holds: what is too long goes on in a sheet after them, and says where. */
export function withinCells(sheets: readonly Sheet[]): Sheet[] {
  const rest: SheetCell[][] = [];
  const cut = (cell: SheetCell | null): SheetCell | null => {
    if (cell === null || cell.text.length <= TOO_LONG) return cell;
    const [first = '', ...others] = cell.text.match(PIECE) ?? [];
    const row = rest.length + 1;
    rest.push(...others.map((text): SheetCell[] => [{ text, look: 'words', down: 1, across: 1 }]));
    return { ...cell, text: `${first} [goes on in the sheet “Continued”, row ${row}]` };
  };
  const whole = sheets.map((sheet) => ({ ...sheet, rows: sheet.rows.map((cells) => cells.map(cut)) }));
  return rest.length === 0 ? whole : [...whole, { name: 'Continued', widths: [110], rows: rest, headed: null }];
}
