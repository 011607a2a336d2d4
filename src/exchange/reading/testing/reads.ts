import { FileRefused } from '../file-refused.ts';
import type { Read, Reject, Row } from '../row.ts';

/** Everything a reader gives, gathered. */
export interface Gathered<T> {
  readonly all: readonly Read<T>[];
  readonly rows: readonly Row<T>[];
  readonly rejects: readonly Reject[];
}

export async function gather<T>(reads: AsyncIterable<Read<T>>): Promise<Gathered<T>> {
  const all = await listOf(reads);
  return {
    all,
    rows: all.filter((read) => read.kind === 'row'),
    rejects: all.filter((read) => read.kind === 'reject'),
  };
}

/** The sentence with which a file is refused. Fails where it is read, or fails in any other way. */
export async function refusal(reading: AsyncIterable<unknown> | Promise<unknown>): Promise<string> {
  try {
    const read = reading instanceof Promise ? await reading : await listOf(reading);
    throw new Error(`The file was read: ${JSON.stringify(read).slice(0, 200)}`);
  } catch (error) {
    if (error instanceof FileRefused) return error.message;
    throw error;
  }
}

/** A file's bytes as one stream of pieces of the given size, so that every boundary falls somewhere awkward. */
export async function* inPieces(content: string | Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  const bytes = Buffer.from(content);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** A file held in memory, for a reader. */
export function fileOf(content: string | Uint8Array): AsyncIterable<Uint8Array> {
  return inPieces(content, 64 * 1024);
}

/** Everything an asynchronous list gives. */
export async function listOf<T>(items: AsyncIterable<T>): Promise<T[]> {
  const list: T[] = [];
  for await (const item of items) list.push(item);
  return list;
}
