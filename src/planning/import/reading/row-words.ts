import type { Cell, Item, Row } from '../../../documents/index.ts';
import type { Holds, TableMapping } from '../proposal.ts';
import { isBlank, line } from './cell-look.ts';

/** The words of one row by what they are. */
export interface RowWords {
  readonly at: string;
  text(holds: Holds): string;
  /** All the text of columns of one kind, each apart: parts of parts. */
  texts(holds: Holds): string[];
  items(holds: Holds): readonly Item[];
  /** The same of cells that begin in a row above and are merged down over this one. */
  itemsOver(holds: Holds): readonly Item[];
  textOver(holds: Holds): string;
  /** Cells without a place of their own, under their headings. */
  readonly notes: readonly { heading: string; text: string }[];
  /** Heading words that stand among the content: "What", "Who". */
  readonly headings: readonly string[];
  /** Words of columns that a person or Kith set aside. */
  readonly aside: readonly string[];
}

const INLINE_HEADING = /^(what|who|when|lead|leads|actions?|outcomes?)\s?\??$/i;
const NOTED: readonly Holds[] = ['note', 'resources', 'oversight', 'strand', 'update'];

/** What is longer names nobody and no day, and is not said again of row after row. */
const LONGEST_OVER = 500;

/**
 * Sorts a row's cells by the mapping of its table.
 *
 * @param rows all rows of the table, by which merged cells are found.
 */
export function rowWords(
  row: Row,
  mapping: TableMapping,
  headingOf: (holds: Holds, column: number) => string,
  rows: readonly Row[] = [],
): RowWords {
  const cells = row.cells.flatMap((cell, column) =>
    isBlank(cell) ? [] : [{ cell, column, holds: mapping.columns[column]?.holds ?? 'note' }],
  );
  const heads = cells.filter(({ cell, holds }) => holds !== 'number' && INLINE_HEADING.test(line(cell.text)));
  const own = cells.filter((each) => !heads.includes(each));
  const of = (holds: Holds): Cell[] => own.filter((each) => each.holds === holds).map(({ cell }) => cell);
  const over = (holds: Holds): Cell[] =>
    row.cells.flatMap(({ mergedFrom }, column) => {
      const above =
        mergedFrom?.column === column && mergedFrom.row >= mapping.headingRows ? rows[mergedFrom.row] : null;
      const cell = above === row ? undefined : above?.cells[column];
      return cell === undefined ||
        isBlank(cell) ||
        cell.text.length > LONGEST_OVER ||
        mapping.columns[column]?.holds !== holds
        ? []
        : [cell];
    });
  return {
    at: row.at,
    text: (holds) => textOf(of(holds)),
    texts: (holds) => of(holds).map(({ text }) => line(text)),
    items: (holds) => of(holds).flatMap(entriesOf),
    itemsOver: (holds) => over(holds).flatMap(entriesOf),
    textOver: (holds) => textOf(over(holds)),
    notes: own.flatMap(({ cell, column, holds }) =>
      NOTED.includes(holds) ? [{ heading: headingOf(holds, column), text: noteText(cell) }] : [],
    ),
    headings: heads.map(({ cell }) => line(cell.text)),
    aside: of('nothing').map(({ text }) => line(text)),
  };
}

const textOf = (cells: readonly Cell[]): string => cells.map(({ text }) => line(text)).join(' ');

/** A cell's entries; a list with words before it is one entry, since they belong together. */
function entriesOf(cell: Cell): readonly Item[] {
  const [first, ...others] = cell.items;
  if (first !== undefined && first.mark === null && others.some(({ mark }) => mark !== null))
    return [{ text: line(cell.text), mark: null }];
  return cell.items.map(({ text, mark }) => ({ text: line(text), mark }));
}

/** A cell that is kept as it stands. A number that Word paints before a single paragraph is no word of it; the sign of a note is. */
function noteText({ items }: Cell): string {
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return line(only.mark === '*' ? `* ${only.text}` : only.text);
  return items.map(({ text, mark }) => (mark === null ? line(text) : `${mark} ${line(text)}`)).join('\n');
}
