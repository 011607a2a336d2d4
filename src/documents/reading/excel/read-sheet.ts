import type { Item } from '../../paper.ts';
import type { GridCell, GridRow, Merge } from '../grid/grid.ts';
import { type Growth, MOST, refuseLongText, refuseManyRows } from '../limits.ts';
import { itemsOf } from '../marks.ts';
import { isPageNumber } from '../page-number.ts';
import type { Remarks } from '../remarks.ts';
import { child, children, type Element, textIn } from '../xml/element.ts';
import { unitsOf, type XmlPart } from '../xml/units.ts';
import { isoCell, type NumberRead, numberCell } from './number-cell.ts';
import { columnName, mergeOf, placeOf } from './reference.ts';
import { textOfString, unescaped } from './text-of.ts';
import type { Workbook } from './workbook.ts';

/** What one sheet holds. */
export interface Sheet {
  readonly rows: readonly GridRow[];
  readonly merges: readonly Merge[];
  /** Lines at the head and foot of each printed page, without their codes. */
  readonly pageHeader: readonly string[];
  readonly pageFooter: readonly string[];
}

/** What a sheet is read with. */
export interface SheetReading {
  readonly name: string;
  readonly workbook: Workbook;
  readonly said: Remarks;
  readonly counted: Growth;
}

/** Reads a sheet's part a row at a time. @throws PaperRefused past the limits. */
export async function readSheet(source: XmlPart, reading: SheetReading): Promise<Sheet> {
  const rows: GridRow[] = [];
  const merges: Merge[] = [];
  const hidden: [number, number][] = [];
  const pageHeader: string[] = [];
  const pageFooter: string[] = [];
  let last = 0;
  for await (const element of unitsOf(
    source,
    'worksheet',
    'worksheet/cols',
    'worksheet/sheetData',
    'worksheet/mergeCells',
  )) {
    const { name, attributes } = element;
    if (name === 'row') {
      last = Number(attributes.get('r') ?? last + 1);
      const row = rowOf(element, last, reading);
      if (row) rows.push(row);
      refuseManyRows(rows.length, `Sheet ${reading.name}`);
    } else if (name === 'col') {
      if (isHidden(attributes) && hidden.length < MOST.columns)
        hidden.push([Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1]);
    } else if (name === 'mergeCell') {
      const merge = mergeOf(attributes.get('ref') ?? '');
      if (merge) merges.push(merge);
      refuseManyRows(merges.length, `The list of merged cells on sheet ${reading.name}`);
    } else if (name === 'headerFooter') {
      for (const one of children(element)) {
        const line = withoutCodes(textIn(one));
        if (!isPageNumber(line)) (one.name.endsWith('Header') ? pageHeader : pageFooter).push(line);
      }
    }
  }
  rows.sort((a, b) => a.number - b.number);
  const filled = hidden.length === 0 ? [] : new Set(rows.flatMap(({ cells }) => [...cells.keys()]));
  const unseen = [...filled].filter((column) => hidden.some(([from, to]) => from <= column && column <= to));
  for (const column of unseen.toSorted((a, b) => a - b))
    reading.said.tally('hidden-column', `sheet ${reading.name}, column ${columnName(column)}`, sayHiddenColumns);
  return { rows, merges, pageHeader, pageFooter };
}

function rowOf(element: Element, number: number, reading: SheetReading): GridRow | null {
  const cells = new Map<number, GridCell>();
  let last = -1;
  for (const cell of children(element, 'c')) {
    last = placeOf(cell.attributes.get('r') ?? '')?.column ?? last + 1;
    const at = `sheet ${reading.name}, ${columnName(last)}${number}`;
    const read = cellOf(cell, at, reading);
    if (read) cells.set(last, read);
  }
  if (cells.size === 0) return null;
  const hidden = isHidden(element.attributes);
  if (hidden) reading.said.tally('hidden-row', `sheet ${reading.name}, row ${number}`, sayHidden);
  return { number, hidden, cells };
}

const isHidden = (attributes: Element['attributes']): boolean => ['1', 'true'].includes(attributes.get('hidden') ?? '');

/** Null where there is nothing in the cell. */
function cellOf(cell: Element, at: string, reading: SheetReading): GridCell | null {
  const { workbook, said, counted } = reading;
  const type = cell.attributes.get('t') ?? 'n';
  const value = child(cell, 'v');
  const raw = value ? textIn(value) : '';
  if (child(cell, 'f')) {
    said.tally('formula', at, sayFormulas);
    if (raw === '') said.tally('formula-without-value', at, sayWithoutValue);
  }
  const text = (items: readonly Item[]): GridCell | null => {
    counted.text(items.reduce((sum, item) => sum + item.text.length, 0));
    return items.length === 0 ? null : { items };
  };
  const written = (words: string): GridCell | null => {
    refuseLongText(words, `The cell at ${at}`);
    return text(itemsOf(unescaped(words)));
  };
  if (type === 's') {
    const known = workbook.strings[Number(raw)];
    if (raw !== '' && known === undefined) said.tally('text-missing', at, sayMissing);
    return text(known ?? []);
  }
  if (type === 'inlineStr') return written(textOfString(child(cell, 'is')));
  if (raw === '') return null;
  if (type === 'b') return { items: [{ text: raw === '1' ? 'TRUE' : 'FALSE', mark: null }], value: raw === '1' };
  if (type === 'e') said.tally('error-value', at, sayErrors);
  const read = type === 'd' ? isoCell(raw) : type === 'n' ? numberIn(cell, raw, workbook) : null;
  if (!read) return written(raw);
  counted.text(read.text.length);
  return { items: [{ text: read.text, mark: null }], value: read.value };
}

function numberIn(cell: Element, raw: string, { formats, mac }: Workbook): NumberRead | null {
  const number = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(number)) return null;
  return numberCell(number, formats[Number(cell.attributes.get('s') ?? 0)] ?? { shows: 'number' }, mac);
}

/** "&C&"Arial,Bold"&12Plan" as "Plan": what prints the page's number, date, file or sheet is no word of the paper. */
function withoutCodes(text: string): string {
  return text
    .replace(/&&/g, '\u0000')
    .replace(/&"[^"]*"|&K[\dA-F]{6}|&\d{1,3}|&[A-Z]/gi, ' ')
    .replaceAll('\u0000', '&')
    .replace(/\s+/g, ' ')
    .trim();
}

const cells = (count: number, one: string, many: string): string =>
  count === 1 ? `One cell ${one}` : `${count} cells ${many}`;
const sayHidden = (count: number): string =>
  `${count === 1 ? 'One row is' : `${count} rows are`} hidden in the workbook, and read too.`;
const sayHiddenColumns = (count: number): string =>
  `${count === 1 ? 'One column is' : `${count} columns are`} hidden in the workbook, and read too.`;
const sayFormulas = (count: number): string =>
  `${cells(count, 'holds a formula', 'hold a formula')}. The value that the workbook was saved with was taken; nothing was worked out.`;
const sayWithoutValue = (count: number): string =>
  `${cells(count, 'with a formula has', 'with a formula have')} no saved value. Open the workbook, save it, and bring it again.`;
const sayErrors = (count: number): string => `${cells(count, 'shows', 'show')} an error, which is kept as it stands.`;
const sayMissing = (count: number): string =>
  `${cells(count, 'points at text', 'point at text')} that is not in the workbook, and could not be read.`;
