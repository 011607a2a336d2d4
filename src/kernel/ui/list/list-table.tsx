import type { Content } from '../govuk/options.ts';
import { Table, type TableCell } from '../govuk/table.tsx';
import { type Sort, SortHeading } from './sort-heading.tsx';

export type ListColumn = {
  text: string;
  sort?: Sort;
  format?: 'numeric';
  hidden?: boolean;
  /** Words of any length, which should not be squeezed by short columns. */
  words?: boolean;
};

/** The cells of one line, in the order of the columns. The first should link to what the line is about. */
export type ListRow = readonly Content[];

type ListTableProps = {
  /** What the list is, for those who hear it: "Referrals waiting for a decision". */
  caption: string;
  /** Whether the caption is seen too. A heading above the list usually says it. */
  captionShown?: boolean;
  columns: readonly ListColumn[];
  rows: readonly ListRow[];
};

const head = ({ text, sort, format, hidden, words }: ListColumn): TableCell => ({
  classes: words ? 'kith-list__words' : undefined,
  text: hidden ? (
    <span class="govuk-visually-hidden">{text}</span>
  ) : sort ? (
    <SortHeading text={text} sort={sort} />
  ) : (
    text
  ),
  format,
  attributes: { 'aria-sort': sort?.now },
});

// Its column's name goes with each cell: on a narrow screen, where lines become blocks, it stands beside the value.
const cell = (text: Content, column: ListColumn | undefined): TableCell => ({
  text,
  format: column?.format,
  attributes: { 'data-column': column?.hidden ? undefined : column?.text },
});

/** A dense table: one line each, of what decides whether to open it. It scrolls by itself on a narrow screen. */
export function ListTable({ caption, captionShown, columns, rows }: ListTableProps) {
  return (
    <section class="kith-scroll" aria-label={caption} {...{ tabindex: 0 }}>
      <Table
        classes="kith-list"
        caption={caption}
        captionClasses={captionShown ? 'govuk-table__caption--m' : 'govuk-visually-hidden'}
        firstCellIsHeader
        head={columns.map(head)}
        rows={rows.map((row) => row.map((text, column) => cell(text, columns[column])))}
      />
    </section>
  );
}
