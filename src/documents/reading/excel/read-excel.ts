import type { Block, Paper, Paragraph } from '../../paper.ts';
import { blocksOfGrid } from '../grid/blocks-of-grid.ts';
import { growth } from '../limits.ts';
import { itemOf } from '../marks.ts';
import { titleInProperties } from '../package/office-kind.ts';
import type { Package } from '../package/open-package.ts';
import { PaperRefused } from '../paper-refused.ts';
import { type Remarks, remarks } from '../remarks.ts';
import { titleOf } from '../title-of.ts';
import { besideSheet } from './beside-sheet.ts';
import { readSheet } from './read-sheet.ts';
import { part, readWorkbook, type Workbook } from './workbook.ts';

/**
 * Reads an Excel workbook, sheet after sheet, the hidden ones too. Formulas are never worked out: the value that was saved
 * with them stands. Nothing outside the workbook is fetched.
 */
export async function readExcel(opened: Package, main: string): Promise<Paper> {
  const said = remarks();
  const counted = growth();
  const workbook = await readWorkbook(opened, main);
  remarkOnOutside(workbook, said);
  const lines = new Set<string>();
  const aboutPage = (all: readonly string[], where: 'page header' | 'page footer', name: string): Paragraph[] => {
    const fresh = all.filter((line) => !lines.has(line));
    for (const line of fresh) lines.add(line);
    return fresh.map((line) => ({ kind: 'paragraph', part: where, at: `${where} of sheet ${name}`, ...itemOf(line) }));
  };
  const titles: (string | null)[] = [];
  const body: Block[] = [];
  const beside: Paragraph[] = [];
  for (const { name, hidden, id } of workbook.sheets) {
    const relation = workbook.relations.find((one) => one.id === id);
    if (relation === undefined || relation.outside || !opened.has(relation.target)) {
      throw new PaperRefused(`The file is damaged: sheet ${name} is missing from it. Save it again and try again.`);
    }
    const at = (row: number) => `sheet ${name}, row ${row}`;
    if (relation.kind !== 'worksheet') {
      said.add(
        'sheet-not-read',
        `sheet ${name}`,
        'This sheet holds a chart or a dialogue and no cells. It was not read.',
      );
      continue;
    }
    const sheet = await readSheet(part(opened, relation.target), { name, workbook, said, counted });
    if (hidden && sheet.rows.length > 0) {
      said.add('hidden-sheet', `sheet ${name}`, 'This sheet is hidden in the workbook. What is in it was read too.');
    }
    const blocks = blocksOfGrid({ ...sheet, name, at }, counted, said);
    if (!hidden && blocks.length > 0) titles.push(titleOf(blocks));
    body.push(...aboutPage(sheet.pageHeader, 'page header', name), ...blocks);
    beside.push(...aboutPage(sheet.pageFooter, 'page footer', name));
    beside.push(...(await besideSheet(opened, relation.target, name, said)));
  }
  const blocks = [...body, ...beside];
  const [first, ...others] = titles;
  const title = first ?? (await titleInProperties(opened)) ?? others.find((one) => one !== null) ?? null;
  return { format: 'xlsx', title, blocks, remarks: said.all() };
}

function remarkOnOutside({ relations }: Workbook, said: Remarks): void {
  for (const { kind, outside } of relations) {
    if (kind === 'externalLink' || outside) {
      said.tally('workbook-outside', 'workbook', (count) => {
        const points =
          count === 1 ? 'The workbook points at another file' : `The workbook points at ${count} other files`;
        return `${points}. Nothing was fetched; the values it was saved with were taken.`;
      });
    } else if (kind === 'connections') {
      said.add('data-connection', null, 'The workbook has a connection to data elsewhere. It was not opened.');
    }
  }
}
