/**
 * A paper that a partnership has (a strategy's action plan, a business plan, a workplan, a panel's spreadsheet), read into
 * one shape whatever it was written in. No word of it is lost: see `wordsOf`. What the words mean is the importer's business.
 */
export interface Paper {
  readonly format: 'docx' | 'xlsx' | 'csv' | 'markdown' | 'text';
  /** What the paper calls itself; those words stand in `blocks` too, unless only the file's own properties say them. */
  readonly title: string | null;
  /** In the order in which a person reads them; then text boxes, footers, notes and comments. */
  readonly blocks: readonly Block[];
  /** What could not be read, was defused, or is worth a look, each with where. Empty for most papers. */
  readonly remarks: readonly Remark[];
}

export type Block = Heading | Paragraph | Table;

/** Where in the paper a block stands. All but `body` are beside the text: an importer may set them apart, not drop them. */
export type Part = 'body' | 'page header' | 'page footer' | 'text box' | 'footnote' | 'comment';

interface Placed {
  readonly part: Part;
  /** A place that people can find: "line 12", "page header", "table 2, row 3", "sheet Plan, row 3". */
  readonly at: string;
}

export interface Heading extends Placed {
  readonly kind: 'heading';
  /** 1 is the highest; 6 the lowest. */
  readonly level: number;
  /** A number that stands before it ("1.", "2.3"), kept apart; null where there is none. */
  readonly mark: string | null;
  readonly text: string;
}

export interface Paragraph extends Placed, Item {
  readonly kind: 'paragraph';
}

/** A paragraph or an entry of a list. */
export interface Item {
  /** One line, or several where the paper breaks them; the mark is not in it. */
  readonly text: string;
  /** The bullet or number before it ("•", "-", "1.", "4.2"), as the paper shows it; null where there is none. */
  readonly mark: string | null;
}

export interface Table extends Placed {
  readonly kind: 'table';
  /** The sheet's name in a workbook; null elsewhere. */
  readonly name: string | null;
  readonly columns: number;
  readonly rows: readonly Row[];
  /** How many of the first rows the paper itself marks as headings; 0 where it marks none, which says nothing. */
  readonly headerRows: number;
  /**
   * It goes on with the table before it, as far as the paper's form tells: as many columns, nothing between but the turn
   * of a page, and no heading row of its own. (A heading row that is repeated is the importer's to know.)
   */
  readonly continues: boolean;
}

export interface Row {
  readonly at: string;
  /** Always as many as the table has columns. */
  readonly cells: readonly Cell[];
  /** The row is hidden in the workbook; a remark says so too. */
  readonly hidden: boolean;
}

export interface Cell {
  /** The whole cell as it reads: its items one a line, each with its mark before it. Empty where it is covered by a merge. */
  readonly text: string;
  /** Its paragraphs and list entries, in order; none where it is empty. */
  readonly items: readonly Item[];
  /** The cell that covers this one, counted from 0 in the table's rows and columns; null where it stands for itself. */
  readonly mergedFrom: { readonly row: number; readonly column: number } | null;
  /**
   * What a workbook holds where that is not text. A date has no time zone: its UTC year, month, day and time are those
   * the sheet shows. A date shown without its day reads "March 2022" in `text` and is the first of the month here.
   */
  readonly value?: number | Date | boolean | null;
}

/** One thing to say about one place in a paper. */
export interface Remark {
  /** As in a block; null where the whole paper is meant. */
  readonly at: string | null;
  /** A short fixed word for counting, such as `tracked-change`. */
  readonly code: string;
  /** Plain words for the person who brought the paper. */
  readonly reason: string;
}
