import { createReadStream } from 'node:fs';
import type { Ctx } from '../../kernel/http/context.ts';
import type { SentFile } from '../../kernel/http/upload.ts';
import { enqueue } from '../../kernel/jobs/index.ts';
import type { Format } from '../landing/format.ts';
import '../tables.ts';

export const LAND_UPLOAD = 'exchange.land-upload';

const PIECE = 512 * 1024;

/**
 * Keeps a file that was sent on a page until a job has read it, in the database, so that any process of Kith may be the
 * one to read it, and asks for that job: all of it is there if the answer is sent, none otherwise. Returns the import's id.
 */
export async function keepUpload(
  ctx: Ctx,
  format: Format,
  file: SentFile,
  areaKind: 'ward' | 'lsoa' | null,
): Promise<string> {
  const id = ctx.newId();
  await ctx.tx
    .insertInto('import_run')
    .values({
      id,
      format: format.code,
      importer_id: format.importerId,
      asked_by: ctx.actor.id,
      area_kind: areaKind,
      status: 'waiting',
      bytes: file.bytes,
      digest: file.digest,
      started_at: ctx.now,
      progress_at: ctx.now,
      finished_at: null,
      read: null,
      rejected: null,
      refused_why: null,
    })
    .execute();
  let no = 0;
  for await (const bytes of createReadStream(file.path, { highWaterMark: PIECE })) {
    no += 1;
    await ctx.tx.insertInto('import_piece').values({ id: ctx.newId(), run_id: id, no, bytes }).execute();
  }
  await enqueue(ctx.tx, LAND_UPLOAD, { run: id });
  ctx.note({ about: id, detail: { bytes: file.bytes, digest: file.digest.toString('hex') } });
  return id;
}
