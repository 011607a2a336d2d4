import type { Cell, Item, Row, Table } from '../../paper.ts';
import { cellOf, coveredFrom, EMPTY, filledUp } from '../cells.ts';
import { goesOn } from '../headings.ts';
import { MOST, refuseManyColumns, refuseManyRows } from '../limits.ts';
import { itemsOf } from '../marks.ts';
import { child, type Element, isOn, valueIn } from '../xml/element.ts';
import { blockElements, paragraphReader } from './paragraphs.ts';
import type { Story } from './story.ts';

/** Where each column's cell of the row above came from, for cells that go on downwards. */
type Above = Map<number, Place>;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Reads a table: `at` is "table 2". Cells that a merge covers know the one that covers them. */
export function tableOf(element: Element, story: Story, at: string, before: Table | null): Table {
  const rows: Cell[][] = [];
  let headerRows = 0;
  const above: Above = new Map();
  for (const row of blockElements(element).filter(({ name }) => name === 'tr')) {
    const properties = child(row, 'trPr');
    if (properties && child(properties, 'del')) {
      story.said.tally('tracked-row', at, sayDeletedRows);
      continue;
    }
    if (headerRows === rows.length && isOn(properties, 'tblHeader')) headerRows += 1;
    rows.push([]);
    refuseManyRows(rows.length, `The ${at}`);
    readRow(row, rows, above, story, `${at}, row ${rows.length}`);
  }
  const columns = rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  story.counted.cells(rows.length * columns);
  const read = rows.map((cells, index): Row => {
    return { at: `${at}, row ${index + 1}`, cells: filledUp(cells, columns), hidden: false };
  });
  const table = { kind: 'table', part: 'body', name: null, columns, rows: read, headerRows, at } as const;
  return { ...table, continues: goesOn(before, table) };
}

const sayDeletedRows = (count: number): string =>
  `${count === 1 ? 'A row was' : `${count} rows were`} deleted in a tracked change and left out.`;

/** Reads a row into the last of `rows`. */
function readRow(element: Element, rows: Cell[][], above: Above, story: Story, at: string): void {
  const cells = rows.at(-1) ?? [];
  const row = rows.length - 1;
  const properties = child(element, 'trPr');
  for (let left = countIn(properties, 'gridBefore'); left > 0; left--) cells.push(EMPTY);
  for (const cell of blockElements(element).filter(({ name }) => name === 'tc')) {
    const about = child(cell, 'tcPr');
    const column = cells.length;
    const span = Math.max(1, countIn(about, 'gridSpan'));
    refuseManyColumns(column + span, `The ${at}`);
    const content = itemsOfCell(cell, story, at);
    const origin = originOf(about, above, cells.at(-1), { row, column });
    if (origin.row === row && origin.column === column) cells.push(cellOf(content));
    else {
      cells.push(coveredFrom(origin.row, origin.column));
      keepHidden(content, origin, rows, story, at);
    }
    for (let more = 1; more < span; more++) cells.push(coveredFrom(origin.row, origin.column));
    if (child(about, 'vMerge')) above.set(column, origin);
    else above.delete(column);
  }
}

/** The cell this one is merged into: the one above, the one before, or itself. */
function originOf(about: Element | undefined, above: Above, before: Cell | undefined, own: Place): Place {
  const goesOnDown = child(about, 'vMerge') && valueIn(about, 'vMerge') !== 'restart';
  const goesOnAcross = child(about, 'hMerge') && valueIn(about, 'hMerge') !== 'restart';
  if (goesOnDown) return above.get(own.column) ?? own;
  return goesOnAcross && before ? (before.mergedFrom ?? { row: own.row, column: own.column - 1 }) : own;
}

/** Word does not show text in a cell that a merge covers, but keeps it; here it goes with the covering cell's. */
function keepHidden(content: readonly Item[], origin: Place, rows: Cell[][], story: Story, at: string) {
  const cells = rows[origin.row];
  const covering = cells?.[origin.column];
  if (content.length === 0 || cells === undefined || covering === undefined) return;
  cells[origin.column] = cellOf([...covering.items, ...content]);
  story.said.tally('text-under-merge', at, sayHidden);
}

const sayHidden = (count: number): string =>
  `Text lay hidden under ${count === 1 ? 'a merged cell' : `${count} merged cells`}. It was put at the end of what the cell says.`;

/** How many columns a property counts; more than any table may have is as good as one more. */
function countIn(properties: Element | undefined, name: string): number {
  const count = Number(valueIn(properties, name) ?? 0);
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST.columns + 1) : 0;
}

/** The paragraphs of a cell; lines of one paragraph are items too. A table within the cell is laid out as items. */
export function itemsOfCell(cell: Element, story: Story, at: string): Item[] {
  const read = paragraphReader(story);
  return blockElements(cell).flatMap((one): Item[] => {
    if (one.name !== 'tbl') {
      const paragraph = read(one, at);
      if (paragraph === null) return [];
      const { text, mark } = paragraph;
      return mark === null ? itemsOf(text) : [{ text, mark }];
    }
    story.said.tally('table-in-cell', at, sayNested);
    const rows = blockElements(one).filter(({ name }) => name === 'tr');
    return rows.flatMap(blockElements).flatMap((inner) => (inner.name === 'tc' ? itemsOfCell(inner, story, at) : []));
  });
}

const sayNested = (count: number): string =>
  `${count === 1 ? 'A table lies' : `${count} tables lie`} inside a cell. Its cells were read one after another.`;
