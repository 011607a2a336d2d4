import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { FileRefused } from '../reading/file-refused.ts';
import { bytesOf } from '../reading/source.ts';

/** A file to bring in. Its digest is known before it is read, since what is landed says which file it came from. */
export interface ImportFile {
  /** What to call it in messages; never kept, since a name may name a child. */
  name: string;
  bytes: number;
  /** SHA-256 of its bytes. */
  digest: Buffer;
  /** Its bytes from the beginning, each time it is asked. */
  open(): AsyncIterable<Buffer>;
}

/** A file on this machine. Throws `FileRefused` where it cannot be read. */
export async function fileAt(filePath: string): Promise<ImportFile> {
  const found = await stat(filePath).catch(() => null);
  if (found !== null && !found.isFile() && !found.isDirectory()) throw new FileRefused('This is not a plain file.');
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of bytesOf(filePath)) {
    hash.update(piece);
    bytes += piece.length;
  }
  return { name: path.basename(filePath), bytes, digest: hash.digest(), open: () => bytesOf(filePath) };
}

/**
 * The bytes of a file as they pass, telling how many have.
 *
 * @throws FileRefused at the end, where they are not the bytes that the digest was taken of.
 */
export async function* measured(file: ImportFile, onBytes: (read: number) => void): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let read = 0;
  for await (const piece of file.open()) {
    hash.update(piece);
    read += piece.length;
    onBytes(read);
    yield piece;
  }
  if (!hash.digest().equals(file.digest))
    throw new FileRefused('The file changed while it was being read. Try again once it is complete.');
}
