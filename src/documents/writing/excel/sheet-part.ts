import { guarded } from '../../../kernel/csv/index.ts';
import type { PaperToWrite } from '../paper-to-write.ts';
import { XML_BEGINS, xml } from '../xml.ts';
import { styleOf } from './looks.ts';
import { rowHeights } from './row-heights.ts';
import type { SharedWords } from './shared-words.ts';
import type { Sheet, SheetCell } from './sheets.ts';

/** One sheet as a part of the package. Every cell is text, whatever it begins with: no formula is ever written. */
export function sheetPart(sheet: Sheet, words: SharedWords, paper: PaperToWrite, isOpen: boolean): string {
  const heights = rowHeights(sheet);
  const rows = sheet.rows.map((cells, at) => rowOf(cells, at, heights[at] ?? 15, words));
  const merges = sheet.rows.flatMap((cells, at) => cells.flatMap((cell, column) => mergeOf(cell, at, column)));
  const columns = sheet.widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  );
  const whole = `A1:${columnName(sheet.widths.length - 1)}${Math.max(1, sheet.rows.length)}`;
  return [
    `${XML_BEGINS}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="${whole}"/>`,
    view(sheet.headed, isOpen),
    `<cols>${columns.join('')}</cols><sheetData>${rows.join('')}</sheetData>`,
    merges.length === 0 ? '' : `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>`,
    '<pageMargins left="0.5" right="0.5" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>',
    `<headerFooter><oddHeader>${xml(pageHead(paper))}</oddHeader><oddFooter>&amp;L&amp;A&amp;RPage &amp;P of &amp;N</oddFooter></headerFooter>`,
    // A number kept as text is meant so; a program need not point at each of them.
    `<ignoredErrors><ignoredError sqref="${whole}" numberStoredAsText="1"/></ignoredErrors></worksheet>`,
  ].join('');
}

/** A, B … Z, AA, AB …, from 0. */
export const columnName = (at: number): string =>
  (at < 26 ? '' : columnName(Math.floor(at / 26) - 1)) + String.fromCharCode(65 + (at % 26));

function rowOf(cells: readonly (SheetCell | null)[], at: number, height: number, words: SharedWords): string {
  return `<row r="${at + 1}" ht="${height}" customHeight="1">${cells.map((cell, column) => cellOf(cell, `${columnName(column)}${at + 1}`, words)).join('')}</row>`;
}

function cellOf(cell: SheetCell | null, place: string, words: SharedWords): string {
  if (cell === null) return `<c r="${place}" s="${styleOf('words', false)}"/>`;
  const style = styleOf(cell.look, guarded(cell.text) !== cell.text);
  return cell.text === ''
    ? `<c r="${place}" s="${style}"/>`
    : `<c r="${place}" s="${style}" t="s"><v>${words.at(cell.text)}</v></c>`;
}

function mergeOf(cell: SheetCell | null, at: number, column: number): string[] {
  if (!cell || (cell.down === 1 && cell.across === 1)) return [];
  const last = `${columnName(column + cell.across - 1)}${at + cell.down}`;
  return [`<mergeCell ref="${columnName(column)}${at + 1}:${last}"/>`];
}

function view(headed: number | null, isOpen: boolean): string {
  const frozen =
    headed === null
      ? ''
      : `<pane ySplit="${headed}" topLeftCell="A${headed + 1}" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A${headed + 1}" sqref="A${headed + 1}"/>`;
  return `<sheetViews><sheetView showGridLines="0"${isOpen ? ' tabSelected="1"' : ''} workbookViewId="0">${frozen}</sheetView></sheetViews>`;
}

/** Excel takes 255 letters at the head of a page, and reads “&” as the beginning of a code. */
const pageHead = ({ title, edition }: PaperToWrite): string =>
  `&L${[title, edition]
    .filter((part) => part !== null)
    .join(' · ')
    .slice(0, 120)
    .toWellFormed()
    .replaceAll('&', '&&')}`;
