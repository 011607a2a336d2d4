import { asItReads } from '../../words-of.ts';
import { gridOf } from '../grid.ts';
import type { PaperToWrite, TagColour, WrittenTable } from '../paper-to-write.ts';
import { legendTable, textOf, underTitle } from '../text-of.ts';
import { named } from './sheet-names.ts';

/** How a cell looks. */
export type Look = 'title' | 'under' | 'heading' | 'columnHeading' | 'words' | TagColour;

export interface SheetCell {
  text: string;
  look: Look;
  /** Where it reaches: how many rows down and columns across, each at least 1. */
  down: number;
  across: number;
}

/** One sheet: a cell at each place, null where nothing stands or another cell reaches over. */
export interface Sheet {
  name: string;
  /** Widths in letters. */
  widths: number[];
  rows: (SheetCell | null)[][];
  /** How many rows stay in sight above the table, heading row included; null for a sheet without a table. */
  headed: number | null;
}

/** A4 lying, at the size of print used, takes about so many letters. */
const LETTERS_ACROSS = 140;
const NARROWEST = 8;

/**
 * The sheets of a paper, in its order: one for each table, with the headings that stand straight above it; one for prose
 * between tables; the title above the first; the legend last.
 */
export function sheetsOf(paper: PaperToWrite): Sheet[] {
  const sheets: Sheet[] = [];
  let top = [row('title', paper.title), ...underTitle(paper).map((line) => row('under', line))];
  let prose: (SheetCell | null)[][] = [];
  let headings: string[] = [];
  const endProse = () => {
    if (prose.length > 0) sheets.push({ name: 'Text', widths: [110], rows: [...top, ...prose], headed: null });
    if (prose.length > 0) top = [];
    prose = [];
  };
  const keepHeadings = () => {
    prose.push(...headings.map((text) => row('heading', text)));
    headings = [];
  };
  for (const block of paper.blocks) {
    if (block.kind === 'heading') headings.push(block.text);
    else if (block.kind === 'paragraph') {
      keepHeadings();
      prose.push(row('words', asItReads(block)));
    } else {
      endProse();
      sheets.push(tableSheet(block, headings, top));
      top = [];
      headings = [];
    }
  }
  keepHeadings();
  if (sheets.length === 0 && prose.length === 0) prose.push([null]);
  endProse();
  return named([...sheets, ...legendSheet(paper)]);
}

const row = (look: Look, text: string): SheetCell[] => [{ text, look, down: 1, across: 1 }];

function tableSheet(of: WrittenTable, headings: readonly string[], top: readonly (SheetCell | null)[][]): Sheet {
  const above = [...headings, ...(of.caption === null || of.caption === headings.at(-1) ? [] : [of.caption])];
  const across = Math.max(1, of.columns.length);
  const begins = [...top, ...above.map((text) => row('heading', text))].map(([cell]) =>
    cell ? [{ ...cell, across }] : [null],
  );
  const heading = of.columns.map(
    ({ heading: text }): SheetCell => ({ text, look: 'columnHeading', down: 1, across: 1 }),
  );
  const sum = of.columns.reduce((all, { width }) => all + width, 0) || 1;
  return {
    name: of.caption ?? headings.at(-1) ?? 'Plan',
    widths: of.columns.map(({ width }) => Math.max(NARROWEST, Math.round((width / sum) * LETTERS_ACROSS))),
    rows: [...begins, heading, ...tableRows(of)],
    headed: begins.length + 1,
  };
}

function tableRows(of: WrittenTable): (SheetCell | null)[][] {
  return gridOf(of).map((cells) =>
    cells.map(
      (cell) => cell && { text: textOf(cell), look: cell.tag?.colour ?? 'words', down: cell.rowSpan, across: 1 },
    ),
  );
}

function legendSheet(paper: PaperToWrite): Sheet[] {
  const words = legendTable(paper);
  return words === null ? [] : [{ ...tableSheet(words, [], []), name: 'Legend', widths: [30, 80] }];
}
