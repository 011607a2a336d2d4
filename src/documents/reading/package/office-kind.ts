import { PaperRefused } from '../paper-refused.ts';
import { textIn } from '../xml/element.ts';
import { unitsOf } from '../xml/units.ts';
import type { Package } from './open-package.ts';
import { relationsOf } from './relations.ts';

/** What an opened package is, and the name of its main part. */
export interface OfficeFile {
  readonly kind: 'docx' | 'xlsx';
  readonly main: string;
}

const MACROS = /vbaproject|vbadata|macrosheet|macroenabled/i;

/**
 * Tells a Word file from an Excel file by what its main part says it is.
 *
 * @throws PaperRefused for one with macros, and for a zip that is neither, saying what it is where that is plain.
 */
export async function officeKind(opened: Package): Promise<OfficeFile> {
  if (!opened.has('[Content_Types].xml')) throw new PaperRefused(await neither(opened));
  const types = await contentTypes(opened);
  if (opened.names.some((name) => MACROS.test(name)) || [...types.values()].some((type) => MACROS.test(type))) {
    throw new PaperRefused('The file has macros in it, which could do harm. Save it without macros and try again.');
  }
  const main = (await relationsOf(opened, '')).find(
    ({ kind, outside }) => kind === 'officeDocument' && !outside,
  )?.target;
  if (main === undefined || !opened.has(main)) throw new PaperRefused(await neither(opened));
  const type = types.get(`/${main}`.toLowerCase()) ?? '';
  if (/wordprocessingml\.(document|template)\.main/.test(type)) return { kind: 'docx', main };
  if (/spreadsheetml\.(sheet|template)\.main/.test(type)) return { kind: 'xlsx', main };
  throw new PaperRefused(await neither(opened));
}

async function contentTypes(opened: Package): Promise<Map<string, string>> {
  const types = new Map<string, string>();
  const name = '[Content_Types].xml';
  for await (const { attributes } of unitsOf({ bytes: opened.part(name), name }, 'Types')) {
    const part = attributes.get('PartName') ?? `*.${attributes.get('Extension') ?? ''}`;
    types.set(part.toLowerCase(), attributes.get('ContentType') ?? '');
  }
  return types;
}

async function neither(opened: Package): Promise<string> {
  const again = 'Save it as .docx or .xlsx and try again.';
  if (opened.has('mimetype') && opened.has('content.xml'))
    return `This is an OpenDocument file, which Kith does not read. ${again}`;
  if (opened.has('xl/workbook.bin')) return `This is a binary Excel file (.xlsb), which Kith does not read. ${again}`;
  if (opened.has('ppt/presentation.xml'))
    return 'This is a PowerPoint file, which Kith does not read. Ask for the paper as Word or Excel.';
  return 'This is a zip file, and not a Word or Excel file. Unpack it and bring the papers in it one at a time.';
}

/** The title in the file's own properties; null where there is none, or one that a program wrote. */
export async function titleInProperties(opened: Package): Promise<string | null> {
  const name = (await relationsOf(opened, '')).find(({ kind }) => kind === 'core-properties')?.target;
  if (name === undefined || !opened.has(name)) return null;
  for await (const element of unitsOf({ bytes: opened.part(name), name }, 'coreProperties')) {
    if (element.name !== 'title') continue;
    const title = textIn(element).trim();
    return title === '' || /^(microsoft word - |document\d*$|book\d*$|untitled)/i.test(title) ? null : title;
  }
  return null;
}
