import { type Attributes, type Common, type Content, classes, given, type Maybe } from './options.ts';

export type TableCell = {
  text?: Content;
  format?: 'numeric';
  classes?: string;
  colspan?: number;
  rowspan?: number;
  attributes?: Attributes;
};

export type TableProps = Common & {
  rows: readonly Maybe<readonly TableCell[]>[];
  head?: readonly TableCell[];
  caption?: Content;
  captionClasses?: string;
  firstCellIsHeader?: boolean;
};

const spans = (cell: TableCell) => ({
  colspan: cell.colspan || undefined,
  rowspan: cell.rowspan || undefined,
  ...cell.attributes,
});

function HeadCell({ cell }: { cell: TableCell }) {
  const format = cell.format && `govuk-table__header--${cell.format}`;
  return (
    <th scope="col" class={classes('govuk-table__header', format, cell.classes)} {...spans(cell)}>
      {cell.text}
    </th>
  );
}

function BodyCell({ cell, isHeader }: { cell: TableCell; isHeader: boolean }) {
  if (isHeader)
    return (
      <th scope="row" class={classes('govuk-table__header', cell.classes)} {...spans(cell)}>
        {cell.text}
      </th>
    );
  const format = cell.format && `govuk-table__cell--${cell.format}`;
  return (
    <td class={classes('govuk-table__cell', format, cell.classes)} {...spans(cell)}>
      {cell.text}
    </td>
  );
}

/** GOV.UK table. Give it a caption; numbers are aligned with `format: 'numeric'`. */
export function Table(props: TableProps) {
  return (
    <table class={classes('govuk-table', props.classes)} {...props.attributes}>
      {props.caption && (
        <caption class={classes('govuk-table__caption', props.captionClasses)}>{props.caption}</caption>
      )}
      {props.head && (
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            {props.head.map((cell) => (
              <HeadCell cell={cell} />
            ))}
          </tr>
        </thead>
      )}
      <tbody class="govuk-table__body">
        {props.rows.map(
          (row) =>
            row && (
              <tr class="govuk-table__row">
                {row.map((cell, column) => (
                  // A heading without words heads nothing.
                  <BodyCell cell={cell} isHeader={column === 0 && !!props.firstCellIsHeader && given(cell.text)} />
                ))}
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
