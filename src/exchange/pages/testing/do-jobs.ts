import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FreshDatabase } from '../../../../test/support/fresh-database.ts';
import { openSealKey } from '../../../kernel/audit/seal-key.ts';
import { connect } from '../../../kernel/db/connect.ts';
import { type Entropy, realEntropy } from '../../../kernel/http/entropy.ts';
import type { Job } from '../../../kernel/jobs/index.ts';

/** Does the work of one job, as the queue would, for every payload that was asked for. Returns how many there were. */
export async function doJobs(fresh: FreshDatabase, job: Job, entropy: Entropy = realEntropy): Promise<number> {
  const [worker, app] = [connect(fresh.url, 'kith_worker', 2), connect(fresh.url, 'kith_app', 4)];
  const { rows } = await worker.pool.query<{ id: string; payload: unknown }>(
    `select j.id, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id where j.task_identifier = $1 order by j.id`,
    [job.name],
  );
  const folder = await mkdtemp(join(tmpdir(), 'kith-jobs-'));
  try {
    const sealKey = await openSealKey(folder);
    for (const { id, payload } of rows) {
      await job.run(
        { worker: worker.db, app: app.db, entropy, sealKey, secret: Buffer.alloc(32), origin: '', mail: null },
        payload,
      );
      await worker.pool.query('delete from graphile_worker._private_jobs where id = $1', [id]);
    }
    return rows.length;
  } finally {
    await worker.pool.end();
    await app.pool.end();
    await rm(folder, { recursive: true });
  }
}
