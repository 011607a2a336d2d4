import { isUtf8 } from 'node:buffer';
import { PaperRefused } from './paper-refused.ts';

const SAVE_AS = 'Save it as UTF-8 text and try again.';

/**
 * The characters of a text file: UTF-8 with or without its mark, or UTF-16 with its mark.
 *
 * @throws PaperRefused for any other encoding, with the line of the first bad byte, and for what is not text at all.
 */
export function decodeText(bytes: Buffer): string {
  const text = decoded(bytes);
  const nul = text.indexOf('\u0000');
  if (nul !== -1) {
    throw new PaperRefused(`This is not a text file: there is a NUL character in line ${lineAt(text, nul)}.`);
  }
  return text;
}

function decoded(bytes: Buffer): string {
  const [first, second, third, fourth] = bytes;
  if (first === 0xff && second === 0xfe && third === 0 && fourth === 0) throw notRead('UTF-32');
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) throw notRead('UTF-32');
  if (first === 0xff && second === 0xfe) return utf16(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return utf16(bytes, 'utf-16be');
  if (looksLikeUtf16(bytes)) throw notRead('UTF-16 without its mark');
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  throw new PaperRefused(`Line ${badLine(bytes)}: the text is not in UTF-8. ${SAVE_AS}`);
}

function utf16(bytes: Buffer, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new PaperRefused(`The text says it is in UTF-16 and is not. ${SAVE_AS}`);
  }
}

const notRead = (encoding: string): PaperRefused =>
  new PaperRefused(`The text is in ${encoding}, which Kith does not read. ${SAVE_AS}`);

/** Every other byte of plain English in UTF-16 is zero. */
function looksLikeUtf16(bytes: Buffer): boolean {
  const head = bytes.subarray(0, 512);
  if (head.length < 4) return false;
  const zeros = [0, 0];
  for (const [at, byte] of head.entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  return (even > head.length * 0.3 && odd === 0) || (odd > head.length * 0.3 && even === 0);
}

/** A newline byte is never part of a longer character, so each line can be tried by itself. */
function badLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(0x0a, start);
    if (end === -1 || !isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n|[\n\r]/).length;
