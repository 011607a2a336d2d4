import { sql } from 'kysely';
import { z } from 'zod';
import { actAs } from '../../kernel/access/act-as.ts';
import type { Db } from '../../kernel/db/schema.ts';
import type { Job, JobTools } from '../../kernel/jobs/index.ts';
import { formatOf } from '../landing/formats.ts';
import type { ImportFile } from '../landing/import-file.ts';
import { Busy, runImport } from '../landing/run-import.ts';
import { FileRefused } from '../reading/file-refused.ts';
import { LAND_UPLOAD } from './keep-upload.ts';

const payload = z.object({ run: z.guid() });

interface Waiting {
  format: string;
  importerId: string;
  areaKind: 'ward' | 'lsoa' | null;
  status: string;
  bytes: number;
  digest: Buffer;
}

/** Brings in a file that somebody sent on a page, in the name of the format's importer. Done again, it changes nothing. */
export const landUploadJob: Job = {
  name: LAND_UPLOAD,
  does: 'Brings in a file that was sent on a page',
  async run(tools, given) {
    const { run } = payload.parse(given);
    const waiting = await findRun(tools.worker, run);
    if (waiting && waiting.status !== 'landed' && waiting.status !== 'refused') await land(tools, run, waiting);
    await sql`select forget_uploads(${run})`.execute(tools.worker);
  },
};

async function findRun(worker: Db, run: string): Promise<Waiting | undefined> {
  const { rows } = await sql<Waiting>`
    select format, importer_id as "importerId", area_kind as "areaKind", status, bytes, digest from import_run where id = ${run}`.execute(
    worker,
  );
  return rows[0];
}

async function land({ worker, app, entropy }: JobTools, runId: string, waiting: Waiting): Promise<void> {
  const format = formatOf(waiting.format);
  const acting = format && (await actAs({ db: app, entropy }, waiting.importerId, `import ${waiting.format}`));
  if (!format || !acting) throw new Error('the importer of this format is not there');
  const file: ImportFile = {
    name: format.name,
    bytes: waiting.bytes,
    digest: waiting.digest,
    open: () => piecesOf(worker, runId),
  };
  try {
    await runImport(acting, format, file, { runId, areaKind: waiting.areaKind, showsProgress: true });
  } catch (error) {
    // What was refused is told on its page. One that must wait for another is tried again by the queue.
    if (!(error instanceof FileRefused)) throw error instanceof Busy ? new Error('another import is under way') : error;
  } finally {
    await acting.end().catch(() => undefined);
  }
}

async function* piecesOf(worker: Db, run: string): AsyncGenerator<Buffer> {
  for (let no = 1; ; no++) {
    const { rows } = await sql<{
      bytes: Buffer;
    }>`select bytes from import_piece where run_id = ${run} and no = ${no}`.execute(worker);
    if (rows[0] === undefined) return;
    yield rows[0].bytes;
  }
}
