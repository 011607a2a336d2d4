/** What a reader wants the file to be, in the words of its messages. */
export type Wanted = 'a CSV file' | 'an XML file' | 'a GeoJSON file';

/** How many bytes {@link mistakenFor} needs to see. */
export const HEAD = 512;

const signatures: readonly (readonly [bytes: readonly number[], what: string])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'a zip file (Excel and Word files are zip files too)'],
  [[0x50, 0x4b, 0x05, 0x06], 'an empty zip file'],
  [[0x1f, 0x8b], 'a gzip file'],
  [[0x25, 0x50, 0x44, 0x46], 'a PDF'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'an old Excel or Word file'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'a 7-Zip file'],
  [[0x42, 0x5a, 0x68], 'a bzip2 file'],
  [[0x52, 0x61, 0x72, 0x21], 'a RAR file'],
  [[0x89, 0x50, 0x4e, 0x47], 'a PNG picture'],
  [[0xff, 0xd8, 0xff], 'a JPEG picture'],
  [[0x47, 0x49, 0x46, 0x38], 'a GIF picture'],
  [[0x53, 0x51, 0x4c, 0x69, 0x74, 0x65], 'an SQLite database'],
  [[0x7f, 0x45, 0x4c, 0x46], 'a program'],
  [[0xff, 0xfe, 0x00, 0x00], 'text in UTF-32'],
  [[0x00, 0x00, 0xfe, 0xff], 'text in UTF-32'],
  [[0xff, 0xfe], 'text in UTF-16'],
  [[0xfe, 0xff], 'text in UTF-16'],
];

/**
 * Recognises a file that is plainly something else from its first bytes.
 *
 * @returns one sentence saying what it is and what to do, or null where nothing is plainly wrong.
 */
export function mistakenFor(head: Buffer, wanted: Wanted): string | null {
  if (head.length === 0) return 'The file is empty.';
  const what = bySignature(head) ?? (isUtf16WithoutMark(head) ? 'text in UTF-16' : null) ?? byOpening(head, wanted);
  if (what === null) return null;
  const advice = what.startsWith('text in') ? ' Save it as UTF-8 and try again.' : '';
  return `This is ${what}, not ${advice === '' ? wanted : `${wanted} in UTF-8`}.${advice}`;
}

function bySignature(head: Buffer): string | null {
  return signatures.find(([bytes]) => bytes.every((byte, at) => head[at] === byte))?.[1] ?? null;
}

/** Every other byte of plain English in UTF-16 is zero. */
function isUtf16WithoutMark(head: Buffer): boolean {
  if (head.length < 4) return false;
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const enough = head.length * 0.3;
  return (even > enough && odd === 0) || (odd > enough && even === 0);
}

function byOpening(head: Buffer, wanted: Wanted): string | null {
  const opening = head
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .trimStart()
    .toLowerCase();
  if (/^<(!doctype html|html|head|body)[\s>]/.test(opening)) return 'a web page';
  if (wanted !== 'an XML file' && opening.startsWith('<')) return 'an XML file';
  if (wanted !== 'a GeoJSON file' && /^[{[]/.test(opening)) return 'a JSON file';
  const begins = { 'a CSV file': '', 'an XML file': '<', 'a GeoJSON file': '{' }[wanted];
  return opening.startsWith(begins) || opening === '' ? null : 'plain text';
}
