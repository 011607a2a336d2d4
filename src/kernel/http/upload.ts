import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import multipart, { type MultipartFile } from '@fastify/multipart';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refused } from './faults.ts';

/** A file somebody sent with a form, in a folder of its own until they have been answered. The name it had is never read. */
export interface SentFile {
  path: string;
  bytes: number;
  /** SHA-256 of its bytes. */
  digest: Buffer;
  /** False: it was larger than the route takes, and what was read of it is of no use. */
  isWhole: boolean;
}

/** The one file a form may send: the name of its field, and how large it may be. */
export interface TakesFile {
  field: string;
  mostBytes: number;
}

/** A form as it arrived. Always `forget` it. */
export interface ReceivedForm {
  fields: Record<string, string>;
  file: SentFile | null;
  forget(): Promise<void>;
}

const MOST_FIELDS = 50;
const LONGEST_FIELD = 100_000;

/** Lets forms that send files arrive; only a route that takes one reads them. */
export async function acceptUploads(app: FastifyInstance): Promise<void> {
  await app.register(multipart, {
    throwFileSizeLimit: false,
    limits: {
      files: 1,
      fields: MOST_FIELDS,
      parts: MOST_FIELDS + 1,
      fieldSize: LONGEST_FIELD,
      fieldNameSize: 200,
      headerPairs: 50,
    },
  });
}

/**
 * Reads a form of several parts as it arrives: fields into memory, its file to the disk, neither beyond its limit.
 *
 * @throws Refused where it did not arrive whole or is not as a browser sends it.
 */
export async function receiveForm(request: FastifyRequest, takes: TakesFile): Promise<ReceivedForm> {
  const folder = await mkdtemp(path.join(tmpdir(), 'kith-upload-'));
  const forget = () => rm(folder, { recursive: true, force: true });
  const fields = new Map<string, string>();
  let file: SentFile | null = null;
  try {
    for await (const part of request.parts({ limits: { fileSize: takes.mostBytes } })) {
      if (part.type === 'field') fields.set(part.fieldname, String(part.value));
      // A browser sends an empty part without a name for a file that nobody chose.
      else if (part.fieldname === takes.field && part.filename !== '' && file === null)
        file = await keep(part, path.join(folder, 'file'));
      else part.file.resume();
    }
    return { fields: Object.fromEntries(fields), file, forget };
  } catch {
    await forget();
    throw new Refused('The form did not arrive whole. Go back and send it again.', 400);
  }
}

async function keep(part: MultipartFile, to: string): Promise<SentFile> {
  const hash = createHash('sha256');
  let bytes = 0;
  const measure = new Transform({
    transform(piece: Buffer, _encoding, done) {
      hash.update(piece);
      bytes += piece.length;
      done(null, piece);
    },
  });
  await pipeline(part.file, measure, createWriteStream(to, { mode: 0o600 }));
  return { path: to, bytes, digest: hash.digest(), isWhole: !part.file.truncated };
}
