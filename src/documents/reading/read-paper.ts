import type { Paper } from '../paper.ts';
import { wordsOf } from '../words-of.ts';
import { readCsv } from './csv/read-csv.ts';
import { decodeText } from './decode-text.ts';
import { readExcel } from './excel/read-excel.ts';
import { MOST, refuseManyBlocks } from './limits.ts';
import { officeKind } from './package/office-kind.ts';
import { openPackage } from './package/open-package.ts';
import { PaperRefused } from './paper-refused.ts';
import { readText } from './text/read-text.ts';
import { whatItIs } from './what-it-is.ts';
import { readWord } from './word/read-word.ts';

/**
 * Reads a paper: Word (.docx), Excel (.xlsx), CSV, Markdown or plain text. What it is, is told from the bytes; the name only
 * tells CSV from other text. Nothing in it is run, followed or fetched.
 *
 * @param name the file's name, with its ending.
 * @throws PaperRefused with one clear sentence where the file is not such a paper, is damaged, or is past the limits.
 */
export async function readPaper(bytes: Buffer, name: string): Promise<Paper> {
  if (bytes.length > MOST.bytes) {
    const most = `${MOST.bytes / 1024 / 1024} MB`;
    throw new PaperRefused(`The file is bigger than ${most}, which is more than Kith reads as a paper.`);
  }
  const paper = whatItIs(bytes) === 'zip' ? await readOffice(bytes) : readPlain(decodeText(bytes), name);
  refuseManyBlocks(paper.blocks.length);
  if (wordsOf(paper).length === 0) throw new PaperRefused('The file has no words in it.');
  return paper;
}

async function readOffice(bytes: Buffer): Promise<Paper> {
  const opened = await openPackage(bytes);
  const { kind, main } = await officeKind(opened);
  return kind === 'docx' ? readWord(opened, main) : readExcel(opened, main);
}

const readPlain = (text: string, name: string): Paper => (/\.(csv|tsv)$/i.test(name) ? readCsv(text) : readText(text));
