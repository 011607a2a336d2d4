import type { Table } from '../../../documents/index.ts';
import { filled } from '../../../planning/index.ts';
import type { Kept, PanelPaper, Sheet, SheetHolds } from '../panel-paper.ts';

/** The words of one row below the headings, by what its columns hold. */
export interface RowRead {
  readonly key: string;
  readonly at: string;
  readonly cells: readonly { readonly column: number; readonly text: string; readonly lines: readonly string[] }[];
  /** The words of the column that holds this; '' where there are none. */
  text(holds: SheetHolds): string;
  /** The lines of that cell. */
  lines(holds: SheetHolds): readonly string[];
  /** Cells that are kept under their headings. */
  readonly kept: readonly Kept[];
}

/** What reading a table adds to the paper, while it is put together. */
export interface Reading {
  readonly headings: PanelPaper['headings'][number][];
  readonly leftovers: PanelPaper['leftovers'][number][];
  readonly flags: PanelPaper['flags'][number][];
}

/**
 * Goes through the rows of a table below its headings. Titles above and headings are kept as printed; a lone word in the first column
 * heads the rows below it; a column that is not read gives leftovers.
 */
export function walkRows(table: Table, sheet: Sheet, reading: Reading): RowRead[] {
  return table.rows.flatMap((row, index): RowRead[] => {
    const cells = filled(row).map(({ column, text }) => ({
      column,
      text,
      lines: (row.cells[column]?.items ?? []).map((item) => item.text.replace(/\s+/g, ' ').trim()),
    }));
    if (cells.length === 0) return [];
    const [first] = cells;
    const alone = cells.length === 1 && first?.column === 0 && table.columns > 2 && sheet.use === 'attendance';
    if (index < sheet.headingRows || alone) {
      reading.headings.push(...cells.map(({ text }) => ({ at: row.at, text })));
      return [];
    }
    const held = (column: number): SheetHolds => sheet.columns[column]?.holds ?? 'kept';
    for (const { column, text } of cells) if (held(column) === 'nothing') reading.leftovers.push({ at: row.at, text });
    const found = (holds: SheetHolds) => cells.find(({ column }) => held(column) === holds);
    return [
      {
        key: `t${sheet.table}r${index}`,
        at: row.at,
        cells,
        text: (holds) => found(holds)?.text ?? '',
        lines: (holds) => found(holds)?.lines ?? [],
        kept: cells
          .filter(({ column }) => held(column) === 'kept')
          .map(({ column, text }) => ({ heading: sheet.columns[column]?.heading ?? '', text })),
      },
    ];
  });
}

/** Words under their heading, as they are kept where they have no place of their own. */
export const keptWords = ({ heading, text }: Kept): string => (heading === '' ? text : `${heading}: ${text}`);
