import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';
import { PaperRefused } from '../paper-refused.ts';

/** How much of a zip Kith unpacks. What is counted is what comes out, not what the zip says would. */
export const MOST_UNPACKED = {
  entries: 2_000,
  /** Bytes of one part, and of all parts that are read. */
  part: 30 * 1024 * 1024,
  total: 60 * 1024 * 1024,
  /** How many times bigger a part may become; below the floor that is not asked, since short empty tables pack very well. */
  ratio: 400,
  floor: 4 * 1024 * 1024,
} as const;

/** A Word or Excel file, opened: a zip of named parts, of which only those that are asked for are unpacked. */
export interface Package {
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part in pieces, checked as they come. @throws PaperRefused where it is missing, damaged or a bomb. */
  part(name: string): AsyncGenerator<Buffer>;
}

const DAMAGED = 'The file is damaged and cannot be unpacked. Open it in Word or Excel, save it again, and try again.';
const BOMB =
  'The file unpacks to far more than a paper holds, so it was not read. If it is a workbook, delete the empty rows below its tables, save it, and try again.';

/** Reads what a zip holds, without unpacking any of it. @throws PaperRefused where that cannot be told, or is too much. */
export async function openPackage(bytes: Buffer): Promise<Package> {
  const entries = new Map<string, Entry>();
  const zip = await orDamaged(() => fromBufferPromise(bytes, { decodeStrings: true, validateEntrySizes: true }));
  const each = zip.eachEntry()[Symbol.asyncIterator]();
  for (let next = await orDamaged(() => each.next()); !next.done; next = await orDamaged(() => each.next())) {
    const entry = next.value;
    if (entries.size >= MOST_UNPACKED.entries) throw new PaperRefused(BOMB);
    if (entry.isEncrypted()) {
      throw new PaperRefused('This file is locked with a password. Save it without the password and try again.');
    }
    if (entry.fileName.endsWith('/')) continue;
    const name = entry.fileName.toLowerCase();
    if (entries.has(name) || !isNamedTwice(bytes, entry)) throw new PaperRefused(DAMAGED);
    entries.set(name, entry);
  }
  const unpacked = { bytes: 0 };
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(name.toLowerCase()),
    part(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) throw new PaperRefused(DAMAGED);
      return unpack(zip, entry, unpacked);
    },
  };
}

const LOCAL_HEADER = 30;

/**
 * A zip names each part in its list and before the part itself. Where the two differ, one of them is damaged: a part would be
 * missing in silence.
 */
function isNamedTwice(bytes: Buffer, { fileNameRaw, relativeOffsetOfLocalHeader: at }: Entry): boolean {
  if (at + LOCAL_HEADER > bytes.length) return false;
  const ends = at + LOCAL_HEADER + bytes.readUInt16LE(at + LOCAL_HEADER - 4);
  return bytes.subarray(at + LOCAL_HEADER, ends).equals(fileNameRaw);
}

async function* unpack(zip: ZipFile, entry: Entry, unpacked: { bytes: number }): AsyncGenerator<Buffer> {
  const stream = await orDamaged(() => zip.openReadStreamPromise(entry));
  let size = 0;
  let sum = 0;
  try {
    const pieces = stream[Symbol.asyncIterator]();
    for (let next = await orDamaged(() => pieces.next()); !next.done; next = await orDamaged(() => pieces.next())) {
      const piece: unknown = next.value;
      if (!Buffer.isBuffer(piece)) throw new PaperRefused(DAMAGED);
      size += piece.length;
      unpacked.bytes += piece.length;
      const swollen = size > MOST_UNPACKED.floor && size > entry.compressedSize * MOST_UNPACKED.ratio;
      if (swollen || size > MOST_UNPACKED.part || unpacked.bytes > MOST_UNPACKED.total) throw new PaperRefused(BOMB);
      sum = crc32(piece, sum);
      yield piece;
    }
  } finally {
    stream.destroy();
  }
  if (sum !== entry.crc32) throw new PaperRefused(DAMAGED);
}

/** Whatever the unpacking stumbles over means the same to the person who brought the file. */
async function orDamaged<T>(step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch {
    throw new PaperRefused(DAMAGED);
  }
}
