import type { Item } from '../../paper.ts';
import { refuseLongText } from '../limits.ts';
import { itemsOf } from '../marks.ts';
import type { Package } from '../package/open-package.ts';
import { type Relation, relationsOf } from '../package/relations.ts';
import { PaperRefused } from '../paper-refused.ts';
import { children } from '../xml/element.ts';
import { unitsOf } from '../xml/units.ts';
import { type NumberFormat, numberFormat } from './number-format.ts';
import { textOfString, unescaped } from './text-of.ts';

/** What every sheet of a workbook stands on. */
export interface Workbook {
  readonly sheets: readonly { readonly name: string; readonly hidden: boolean; readonly id: string }[];
  /** Days are counted from 1904. */
  readonly mac: boolean;
  readonly relations: readonly Relation[];
  /** By the number that cells give. */
  readonly strings: readonly (readonly Item[])[];
  /** By the number of a cell's style. */
  readonly formats: readonly NumberFormat[];
}

const MOST_SHEETS = 200;

/** Reads the parts that the sheets refer to. @throws PaperRefused where they are damaged or missing. */
export async function readWorkbook(opened: Package, main: string): Promise<Workbook> {
  const relations = await relationsOf(opened, main);
  const sheets: { name: string; hidden: boolean; id: string }[] = [];
  let mac = false;
  for await (const { name, attributes } of unitsOf(part(opened, main), 'workbook', 'workbook/sheets')) {
    if (name === 'workbookPr') mac = ['1', 'true'].includes(attributes.get('date1904') ?? '');
    if (name !== 'sheet') continue;
    const state = attributes.get('state') ?? 'visible';
    sheets.push({ name: attributes.get('name') ?? '', hidden: state !== 'visible', id: attributes.get('r:id') ?? '' });
    if (sheets.length > MOST_SHEETS) throw new PaperRefused(`The workbook has more than ${MOST_SHEETS} sheets.`);
  }
  const named = (kind: string) => relations.find((one) => one.kind === kind && !one.outside && opened.has(one.target));
  return {
    sheets,
    mac,
    relations,
    strings: await stringsOf(opened, named('sharedStrings')?.target),
    formats: await formatsOf(opened, named('styles')?.target),
  };
}

/** A part by its name, ready to be cut into units. */
export const part = (opened: Package, name: string) => ({ bytes: opened.part(name), name });

async function stringsOf(opened: Package, name: string | undefined): Promise<Item[][]> {
  const strings: Item[][] = [];
  if (name === undefined) return strings;
  for await (const element of unitsOf(part(opened, name), 'sst')) {
    if (element.name !== 'si') continue;
    const text = unescaped(textOfString(element));
    refuseLongText(text, 'A cell of the workbook');
    strings.push(itemsOf(text));
  }
  return strings;
}

async function formatsOf(opened: Package, name: string | undefined): Promise<NumberFormat[]> {
  if (name === undefined) return [];
  const codes = new Map<number, string>();
  const formats: number[] = [];
  for await (const element of unitsOf(part(opened, name), 'styleSheet')) {
    for (const { attributes } of children(element)) {
      const id = Number(attributes.get('numFmtId') ?? 0);
      if (element.name === 'numFmts') codes.set(id, attributes.get('formatCode') ?? '');
      else if (element.name === 'cellXfs') formats.push(id);
    }
  }
  return formats.map((id) => numberFormat(id, codes.get(id)));
}
