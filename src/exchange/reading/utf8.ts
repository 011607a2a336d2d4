import { isUtf8 } from 'node:buffer';
import { FileRefused } from './file-refused.ts';
import { HEAD, mistakenFor, type Wanted } from './sniff.ts';
import { bytesOf, type Source } from './source.ts';

const NEWLINE = 0x0a;
const MARK = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * The bytes of a text file, proved to be UTF-8 as they pass, without the byte order mark. No piece ends inside a
 * character. Throws `FileRefused` for a file that is plainly something else, empty, or in another encoding (with the line).
 */
export async function* utf8BytesOf(source: Source, wanted: Wanted): AsyncGenerator<Buffer> {
  let lines = 0;
  let held: Buffer = Buffer.alloc(0);
  for await (const piece of withoutMark(sniffed(bytesOf(source), wanted))) {
    const bytes = held.length === 0 ? piece : Buffer.concat([held, piece]);
    const whole = bytes.subarray(0, bytes.length - unfinished(bytes));
    held = bytes.subarray(whole.length);
    if (!isUtf8(whole)) throw notUtf8(whole, lines);
    lines += newlinesIn(whole);
    if (whole.length > 0) yield whole;
  }
  if (held.length > 0) throw notUtf8(held, lines);
}

async function* sniffed(pieces: AsyncGenerator<Buffer>, wanted: Wanted): AsyncGenerator<Buffer> {
  let head: Buffer | null = Buffer.alloc(0);
  for await (const piece of pieces) {
    if (head === null) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < HEAD) continue;
    refuseMistake(head, wanted);
    yield head;
    head = null;
  }
  if (head === null) return;
  refuseMistake(head, wanted);
  yield head;
}

function refuseMistake(head: Buffer, wanted: Wanted): void {
  const mistake = mistakenFor(head.subarray(0, HEAD), wanted);
  if (mistake !== null) throw new FileRefused(mistake);
}

/** The first piece is never shorter than the mark unless the whole file is. */
async function* withoutMark(pieces: AsyncGenerator<Buffer>): AsyncGenerator<Buffer> {
  let first = true;
  for await (const piece of pieces) {
    yield first && piece.subarray(0, MARK.length).equals(MARK) ? piece.subarray(MARK.length) : piece;
    first = false;
  }
}

/** How many bytes at the end begin a character that the next piece must finish: 0 to 3. */
function unfinished(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length ? back : 0;
    }
  }
  return 0;
}

function newlinesIn(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

/** A newline byte is never part of a longer character, so the bad line can be found by trying each in turn. */
function notUtf8(bytes: Buffer, linesBefore: number): FileRefused {
  let line = linesBefore + 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(NEWLINE, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return new FileRefused('the text is not in UTF-8. Save the file as UTF-8 and try again.', line);
}
