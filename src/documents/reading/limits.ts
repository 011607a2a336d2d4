import { PaperRefused } from './paper-refused.ts';

/**
 * How much of a paper Kith reads. The longest plan seen has some 500 rows, so these are far above any paper and far below
 * what would trouble the machine. What goes past one refuses the paper; nothing is cut off in silence.
 */
export const MOST = {
  /** Bytes of the file as it comes. */
  bytes: 25 * 1024 * 1024,
  lines: 200_000,
  rows: 20_000,
  columns: 256,
  /** Cells of all tables together, the empty and the covered with them. */
  cells: 1_000_000,
  blocks: 50_000,
  /** Characters of one cell or paragraph; Excel itself stops at 32,767. */
  textInOne: 100_000,
  /** Characters of the whole paper, as it reads. */
  text: 20_000_000,
} as const;

/** A number with commas, as people write it. */
const said = (count: number): string => count.toLocaleString('en-GB');

/** @throws PaperRefused where a table has more rows than Kith reads; `where` is "The table at line 4". */
export function refuseManyRows(rows: number, where: string): void {
  if (rows <= MOST.rows) return;
  throw new PaperRefused(`${where} has more than ${said(MOST.rows)} rows, which is more than Kith reads as a paper.`);
}

/** @throws PaperRefused where a table has more columns than Kith reads. */
export function refuseManyColumns(columns: number, where: string): void {
  if (columns <= MOST.columns) return;
  throw new PaperRefused(`${where} has more than ${MOST.columns} columns, which is more than Kith reads as a paper.`);
}

/** @throws PaperRefused where a text has more lines than Kith reads; they are only counted. */
export function refuseManyLines(text: string): void {
  let lines = 1;
  for (const _ of text.matchAll(/\r\n|[\n\r\f\v\u0085\u2028\u2029]/g)) {
    lines += 1;
    if (lines > MOST.lines) throw new PaperRefused(`The file has more than ${said(MOST.lines)} lines.`);
  }
}

/** @throws PaperRefused where a paper has more paragraphs and tables than Kith reads. */
export function refuseManyBlocks(blocks: number): void {
  if (blocks > MOST.blocks) throw new PaperRefused(`The paper has more than ${said(MOST.blocks)} paragraphs.`);
}

/** @throws PaperRefused where one cell or paragraph is longer than Kith reads; `where` is "The text at line 4". */
export function refuseLongText(text: string, where: string): void {
  if (text.length <= MOST.textInOne) return;
  throw new PaperRefused(`${where} is longer than ${said(MOST.textInOne)} characters. Check that the file is whole.`);
}

/** Counts what a paper grows to while it is read. Each call throws `PaperRefused` once its limit is passed. */
export interface Growth {
  cells(count: number): void;
  text(characters: number): void;
}

/** Counts from nothing. */
export function growth(): Growth {
  let cells = 0;
  let characters = 0;
  return {
    cells(count) {
      cells += count;
      if (cells > MOST.cells) throw new PaperRefused(`The paper has more than ${said(MOST.cells)} cells.`);
    },
    text(more) {
      characters += more;
      if (characters > MOST.text) throw new PaperRefused(`The paper is longer than ${said(MOST.text)} characters.`);
    },
  };
}
