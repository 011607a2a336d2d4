import type { Row, Table } from '../../../documents/index.ts';
import { isBlank, line, looksLikeNumber } from './cell-look.ts';
import { headingMeaning } from './heading-meaning.ts';
import { legendWord } from './legend-word.ts';
import { datesIn } from './read-due.ts';

/** The rows above a table's body. */
export interface HeadingsOf {
  /** How many first rows are headings, or stand above them. */
  readonly rows: number;
  /** Lone words above the headings, in their order. */
  readonly above: readonly { readonly at: string; readonly text: string }[];
  /** Each column's heading, its pieces joined by a space. */
  readonly texts: readonly string[];
}

/** What the words of a kind of paper's tables say of whether a row is of headings. */
export interface HeadingWords {
  /** Whether words name a column. */
  names(text: string): boolean;
  /** Whether a row is one of a legend, which heads nothing. */
  isLegend(row: Row | undefined): boolean;
}

/** Headings are looked for no further down than this, so that a long table of odd words is not searched whole. */
const DEEPEST = 12;

/** Finds the heading rows of a table by their words, whatever the paper marks as headings; by those of a plan's if no others are given. */
export function headingsOf(table: Table, words: HeadingWords = PLAN_WORDS): HeadingsOf {
  const first = table.rows.slice(0, DEEPEST);
  const start = first.findIndex((row) => isSure(row, words));
  if (start < 0) {
    let blank = 0;
    while (blank < table.rows.length && filled(table.rows[blank]).length === 0) blank += 1;
    return { rows: blank, above: [], texts: [] };
  }
  let end = start;
  while (
    end + 1 < first.length &&
    isSure(first[end + 1], words) &&
    headsMore(first.slice(start, end + 1), first[end + 1])
  )
    end += 1;
  // A legend may stand above the headings in one sheet: it heads nothing.
  return headingsDown(table, end + 1, first.slice(0, start).findLastIndex(words.isLegend) + 1);
}

/** The headings that a table's first rows make, whatever their words say; those before `from` head nothing. */
export function headingsDown(table: Table, rows: number, from = 0): HeadingsOf {
  const above: { at: string; text: string }[] = [];
  const pieces: string[][] = Array.from({ length: table.columns }, () => []);
  for (const row of table.rows.slice(from, rows)) {
    const alone = loneWords(row);
    if (alone !== null) above.push({ at: row.at, text: alone });
    else if (!saysOfPaper(row)) for (const { column, text } of filled(row)) pieces[column]?.push(text);
  }
  return { rows, above, texts: pieces.map((texts) => texts.join(' ')) };
}

/** Where no heading is known: the first row of several cells heads the others by its form, where it has no number, date or long words. */
export function headingsByForm(table: Table): HeadingsOf {
  const first = table.rows.findIndex((row) => filled(row).length > 0 && loneWords(row) === null);
  return headingsDown(table, isHeadingRow(table.rows[first], ANY_WORDS) ? first + 1 : 0);
}

/** A heading row that begins headings, or goes on with them: two of its words at least name columns, or all. */
const isSure = (row: Row | undefined, words: HeadingWords): boolean =>
  isHeadingRow(row, words) && (known(row, words) >= 2 || known(row, words) === filled(row).length);

/** A second row of headings heads a column that the rows above it do not; content stands under headings. */
function headsMore(above: readonly Row[], row: Row | undefined): boolean {
  const headed = new Set(above.flatMap((each) => filled(each).map(({ column }) => column)));
  return filled(row).some(({ column }) => !headed.has(column));
}

/** "Last updated: October 2026", "Owner: the partnership": it says something of the paper, and heads no column. */
const saysOfPaper = (row: Row): boolean => filled(row).every(({ text }) => /^[^:]{2,40}:\s+\S/.test(text));

/** A row of a legend: one of its cells names a status. Among the headings of a plan such a cell is one of them: "Completed". */
export function namesStatus(row: Row | undefined): boolean {
  const others = filled(row).filter(({ text }) => legendWord(text) === null);
  const heads = others.filter(({ text }) => headingMeaning(text) !== null).length;
  return others.length < filled(row).length && (heads < 2 || heads * 2 < filled(row).length);
}

/** The cells of a row that have words of their own. */
export const filled = (row: Row | undefined): { column: number; text: string }[] =>
  (row?.cells ?? []).flatMap((cell, column) => (isBlank(cell) ? [] : [{ column, text: line(cell.text) }]));

/** The words of a row that has but one cell with words, its first: a title or the name of a section. */
export function loneWords(row: Row | undefined): string | null {
  const [only, ...others] = filled(row);
  return only !== undefined && others.length === 0 && only.column === 0 ? only.text : null;
}

/** A row that is one cell, merged across all columns, or nearly all. */
export const goesAcross = (row: Row): boolean =>
  row.cells.length > 2 && row.cells.filter(({ mergedFrom }) => mergedFrom?.column === 0).length >= row.cells.length - 2;

/** Half of its words name columns, and none is as long as content is. */
export function isHeadingRow(row: Row | undefined, words: HeadingWords = PLAN_WORDS): boolean {
  const cells = filled(row);
  if (cells.length === 0 || loneWords(row) !== null || words.isLegend(row)) return false;
  if (cells.some(({ text }) => text.length > 100 || looksLikeNumber(text) || datesIn(text).length > 0)) return false;
  return known(row, words) >= 1 && known(row, words) * 2 >= cells.length;
}

const known = (row: Row | undefined, { names }: HeadingWords): number =>
  filled(row).filter(({ text }) => names(text)).length;

const PLAN_WORDS: HeadingWords = { names: (text) => headingMeaning(text) !== null, isLegend: namesStatus };
const ANY_WORDS: HeadingWords = { names: () => true, isLegend: () => false };
