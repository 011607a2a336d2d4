/** What a mark of colour may be; the word always stands beside it, so that colour never says anything alone. */
export type TagColour = 'green' | 'amber' | 'red' | 'blue';

/** A word of a status, with its colour. */
export interface WrittenTag {
  word: string;
  colour: TagColour | null;
}

/** One paragraph, or one item of a list: `mark` is what stands before it as printed (“•”, “1.”, “(a)”), or null. */
export interface WrittenItem {
  text: string;
  mark: string | null;
}

/** A cell: its tag first, then its items, each on a line of its own. A cell without any is empty. */
export interface WrittenCell {
  items: readonly WrittenItem[];
  /** How many rows it reaches down over; the rows below then leave it out, as in HTML. */
  rowSpan?: number;
  tag?: WrittenTag;
}

export interface WrittenRow {
  cells: readonly WrittenCell[];
}

/** A column: its heading as printed, and its width as a share of the table's: only the ratio to the others counts. */
export interface WrittenColumn {
  heading: string;
  width: number;
}

export interface WrittenTable {
  kind: 'table';
  caption: string | null;
  columns: readonly WrittenColumn[];
  rows: readonly WrittenRow[];
}

export type WrittenBlock =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; text: string }
  | ({ kind: 'paragraph' } & WrittenItem)
  | WrittenTable;

/** A word of the legend, and what it means here. */
export interface LegendWord {
  word: string;
  means: string;
  colour: TagColour | null;
}

/** A paper as it goes out, whatever it is written as. */
export interface PaperToWrite {
  title: string;
  subtitle: string | null;
  /** What this edition calls itself: “2021–22”, “Draft 3”. */
  edition: string | null;
  /** Its day as people read it: “21 November 2026”. */
  datedOn: string | null;
  legend: readonly LegendWord[];
  blocks: readonly WrittenBlock[];
}
