import { OFFICE, type Pointer, relationsXml, rootRelations, typesXml } from './office-parts.ts';
import { zipOf } from './zip.ts';

const S = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml';

export interface SheetParts {
  name: string;
  /** XML of rows. */
  rows: string;
  state?: string;
  /** XML before the rows: columns. */
  before?: string;
  /** XML after the rows: merged cells, headers. */
  after?: string;
  pointers?: readonly Pointer[];
}

/** What a workbook is made of in a test. */
export interface ExcelParts {
  sheets: readonly SheetParts[];
  strings?: readonly string[];
  /** Codes of number formats: style 1 has the first, and so on; a number is a format that Excel has itself. */
  formats?: readonly (string | number)[];
  mac?: boolean;
  pointers?: readonly Pointer[];
  type?: string;
  more?: Readonly<Record<string, string | Uint8Array>>;
}

export function excelFile({
  sheets,
  strings = [],
  formats = [],
  mac,
  pointers = [],
  type = MAIN,
  more = {},
}: ExcelParts): Buffer {
  const listed = sheets.map(
    ({ name, state = 'visible' }, at) => `<sheet name="${name}" sheetId="${at + 1}" state="${state}" r:id="s${at}"/>`,
  );
  const parts = sheets.flatMap(({ rows, before = '', after = '', pointers: own }, at) => [
    [
      `xl/worksheets/sheet${at}.xml`,
      `<worksheet xmlns="${S}" xmlns:r="${OFFICE}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`,
    ],
    ...(own ? [[`xl/worksheets/_rels/sheet${at}.xml.rels`, relationsXml(own)]] : []),
  ]);
  return zipOf({
    '[Content_Types].xml': typesXml('xl/workbook.xml', type),
    '_rels/.rels': rootRelations('xl/workbook.xml'),
    'xl/workbook.xml': `<workbook xmlns="${S}" xmlns:r="${OFFICE}"><workbookPr${mac ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationsXml([
      ...sheets.map((_, at) => ({ id: `s${at}`, kind: 'worksheet', target: `worksheets/sheet${at}.xml` })),
      { id: 'strings', kind: 'sharedStrings', target: 'sharedStrings.xml' },
      { id: 'styles', kind: 'styles', target: '/xl/styles.xml' },
      ...pointers,
    ]),
    'xl/sharedStrings.xml': `<sst xmlns="${S}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': stylesXml(formats),
    ...Object.fromEntries(parts),
    ...more,
  });
}

function stylesXml(formats: readonly (string | number)[]): string {
  const id = (at: number) => (typeof formats[at] === 'number' ? formats[at] : 200 + at);
  const own = formats.flatMap((code, at) =>
    typeof code === 'string' ? [`<numFmt numFmtId="${id(at)}" formatCode="${code}"/>`] : [],
  );
  const used = formats.map((_, at) => `<xf numFmtId="${id(at)}"/>`);
  return `<styleSheet xmlns="${S}"><numFmts>${own.join('')}</numFmts><cellXfs><xf numFmtId="0"/>${used.join('')}</cellXfs></styleSheet>`;
}

/** A row of cells given as "C4" and XML. */
export const row = (number: number, cells: string, attributes = ''): string =>
  `<row r="${number}" ${attributes}>${cells}</row>`;

/** A cell with text of its own. */
export const text = (place: string, words: string): string =>
  `<c r="${place}" t="inlineStr"><is><t>${words}</t></is></c>`;

/** A cell with a number, in a style. */
export const number = (place: string, value: number | string, style = 0): string =>
  `<c r="${place}" s="${style}"><v>${value}</v></c>`;
