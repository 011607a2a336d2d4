import { pack } from '../pack.ts';
import { APP_PROPERTIES, contentTypes, coreProperties, relations, rootRelations } from '../package-parts.ts';
import type { PaperToWrite } from '../paper-to-write.ts';
import { XML_BEGINS, xml } from '../xml.ts';
import { withinCells } from './longest-cell.ts';
import { STYLES } from './looks.ts';
import { SharedWords } from './shared-words.ts';
import { sheetPart } from './sheet-part.ts';
import { type Sheet, sheetsOf } from './sheets.ts';

/**
 * An Excel workbook (ECMA-376, transitional): a sheet for each table, its heading row in sight and on each printed page,
 * the title above the first, the legend last; text and nothing but text. The same paper always gives the same bytes.
 */
export async function writeExcel(paper: PaperToWrite): Promise<Buffer> {
  const sheets = withinCells(sheetsOf(paper));
  const words = new SharedWords();
  const opened = Math.max(
    0,
    sheets.findIndex(({ headed }) => headed !== null),
  );
  const parts = sheets.map((sheet, at) => sheetPart(sheet, words, paper, at === opened));
  const type = (kind: string) => `spreadsheetml.${kind}`;
  return pack({
    '[Content_Types].xml': contentTypes([
      ['xl/workbook.xml', type('sheet.main')],
      ['xl/styles.xml', type('styles')],
      ['xl/sharedStrings.xml', type('sharedStrings')],
      ...parts.map((_, at) => [`xl/worksheets/sheet${at + 1}.xml`, type('worksheet')] as const),
    ]),
    '_rels/.rels': rootRelations('xl/workbook.xml'),
    'xl/workbook.xml': workbook(sheets, opened),
    'xl/_rels/workbook.xml.rels': relations([
      ...parts.map((_, at) => ({ id: `rId${at + 1}`, kind: 'worksheet', target: `worksheets/sheet${at + 1}.xml` })),
      { id: 'rIdStyles', kind: 'styles', target: 'styles.xml' },
      { id: 'rIdWords', kind: 'sharedStrings', target: 'sharedStrings.xml' },
    ]),
    ...Object.fromEntries(parts.map((part, at) => [`xl/worksheets/sheet${at + 1}.xml`, part])),
    'xl/styles.xml': STYLES,
    'xl/sharedStrings.xml': words.part(),
    'docProps/core.xml': coreProperties(paper),
    'docProps/app.xml': APP_PROPERTIES,
  });
}

function workbook(sheets: readonly Sheet[], opened: number): string {
  const each = sheets.map(({ name }, at) => `<sheet name="${xml(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`);
  const repeated = sheets.flatMap(({ name, headed }, at) =>
    headed === null
      ? []
      : [
          `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xml(`'${name.replaceAll("'", "''")}'!$${headed}:$${headed}`)}</definedName>`,
        ],
  );
  const names = repeated.length === 0 ? '' : `<definedNames>${repeated.join('')}</definedNames>`;
  return `${XML_BEGINS}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView activeTab="${opened}"/></bookViews><sheets>${each.join('')}</sheets>${names}</workbook>`;
}
