import { PaperRefused } from './paper-refused.ts';

const WORD_OR_EXCEL = 'Open it in Word or Excel, save it as .docx or .xlsx, and try again.';

/** First bytes of files that are plainly something else, what they are, and what to do. */
const OTHERS: readonly (readonly [bytes: readonly number[], what: string, advice: string])[] = [
  [[0x25, 0x50, 0x44, 0x46], 'a PDF', 'Ask for the Word or Excel file it was made from.'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty zip file', WORD_OR_EXCEL],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a Rich Text file', 'Open it in Word, save it as .docx, and try again.'],
  [[0x1f, 0x8b], 'a gzip file', 'Unpack it first.'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip file', 'Unpack it first.'],
  [[0x42, 0x5a, 0x68], 'a bzip2 file', 'Unpack it first.'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR file', 'Unpack it first.'],
  [[0x89, 0x50, 0x4e, 0x47], 'a picture', 'Ask for the paper as Word, Excel or text.'],
  [[0xff, 0xd8, 0xff], 'a picture', 'Ask for the paper as Word, Excel or text.'],
  [[0x47, 0x49, 0x46, 0x38], 'a picture', 'Ask for the paper as Word, Excel or text.'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'a database', 'Ask for the paper as Word, Excel or text.'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program', 'It was not opened.'],
  [[0x4d, 0x5a, 0x90], 'a program', 'It was not opened.'],
];

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/**
 * Whether the bytes are a zip (as Word and Excel files are) or could be text.
 *
 * @throws PaperRefused for an empty file and for what is plainly neither, saying what it is and what to do.
 */
export function whatItIs(bytes: Buffer): 'zip' | 'text' {
  if (bytes.length === 0) throw new PaperRefused('The file is empty.');
  const begins = (signature: readonly number[]) => signature.every((byte, at) => bytes[at] === byte);
  if (begins([0x50, 0x4b, 0x03, 0x04])) return 'zip';
  if (begins(OLE)) throw new PaperRefused(sayOle(bytes));
  const other = OTHERS.find(([signature]) => begins(signature));
  if (other) throw new PaperRefused(`This is ${other[1]}, which Kith does not read. ${other[2]}`);
  const opening = bytes
    .toString('latin1', 0, 512)
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart();
  if (/^<(?:!doctype\s+html|html|head|body)[\s>]/i.test(opening)) {
    throw new PaperRefused('This is a web page, which Kith does not read. Ask for the paper as Word, Excel or text.');
  }
  if (/^<\?xml\s/i.test(opening)) {
    throw new PaperRefused(`This is an XML file, which Kith does not read. ${WORD_OR_EXCEL}`);
  }
  return 'text';
}

/** Old Office files and new ones under a password lie in the same kind of container; only the latter names its streams so. */
function sayOle(bytes: Buffer): string {
  const locked = bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'));
  return locked
    ? 'This file is locked with a password. Open it, save it without the password, and try again.'
    : `This is an old Word or Excel file (.doc or .xls), which Kith does not read. ${WORD_OR_EXCEL}`;
}
