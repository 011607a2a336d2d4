import { createReadStream } from 'node:fs';
import { FileRefused } from './file-refused.ts';

/** A file's path, or its bytes as they come (a Node `Readable` of buffers is one). */
export type Source = string | AsyncIterable<Uint8Array | string>;

/** Pieces are at most this long, however the source hands them over, so that later limits are noticed in time. */
const PIECE = 64 * 1024;

/** The bytes of a source in small pieces. Closes the file however the reading ends. Throws `FileRefused` where a path cannot be read. */
export async function* bytesOf(source: Source): AsyncGenerator<Buffer> {
  if (typeof source === 'string') {
    yield* fileBytes(source);
    return;
  }
  for await (const chunk of source) {
    const bytes =
      typeof chunk === 'string' ? Buffer.from(chunk) : Buffer.from(chunk.buffer, chunk.byteOffset, chunk.length);
    for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
  }
}

async function* fileBytes(path: string): AsyncGenerator<Buffer> {
  try {
    for await (const piece of createReadStream(path, { highWaterMark: PIECE })) yield piece;
  } catch (error) {
    throw new FileRefused(whyUnreadable(error));
  }
}

function whyUnreadable(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  if (code === 'ENOENT') return 'There is no such file.';
  if (code === 'EISDIR') return 'This is a folder, not a file.';
  if (code === 'EACCES' || code === 'EPERM') return 'Kith may not read this file.';
  if (code === 'ERR_INVALID_ARG_VALUE') return 'This is not a file name.';
  return `The file could not be read to its end (${code}).`;
}
