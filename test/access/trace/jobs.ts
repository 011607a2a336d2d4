import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { KeptRoot, SealKey } from '../../../src/kernel/audit/seal-key.ts';
import { connect } from '../../../src/kernel/db/connect.ts';
import type { Entropy } from '../../../src/kernel/http/entropy.ts';
import type { Job } from '../../../src/kernel/jobs/index.ts';
import type { Letter } from '../../../src/kernel/mail/index.ts';
import type { FreshDatabase } from '../../support/fresh-database.ts';
import type { Plant } from '../plants/plant.ts';
import { putRows, readRows } from '../world/rows.ts';
import type { Table } from '../world/tables.ts';

/** What works in the background of one world. */
export interface Background {
  /** Does everything one job was asked for, and its turn by the clock; returns what went wrong, or null. */
  doJob(job: Job): Promise<string | null>;
  /** Every e-mail that was sent so far, in order. */
  letters: readonly Letter[];
  close(): Promise<void>;
}

const keys = generateKeyPairSync('ed25519');

/** A key that is kept nowhere, since no world is told again once it has been told. */
function passingKey(): SealKey {
  const roots: KeptRoot[] = [];
  return {
    id: 'passing',
    sign: (text) => sign(null, text, keys.privateKey),
    verify: (text, signature) => verify(null, text, keys.publicKey, signature),
    keepRoot: async (root) => void roots.push(root),
    keptRoots: async () => [...roots],
  };
}

const ASKED_FOR = `select j.id, p.payload from graphile_worker.jobs j join graphile_worker._private_jobs p on p.id = j.id
  where j.task_identifier = $1 order by j.id`;

export function backgroundOf(fresh: Pick<FreshDatabase, 'url'>, entropy: Entropy): Background {
  const [worker, app] = [connect(fresh.url, 'kith_worker', 2), connect(fresh.url, 'kith_app', 2)];
  const letters: Letter[] = [];
  const mail = { send: async (letter: Letter) => void letters.push(letter) };
  const kept = { sealKey: passingKey(), secret: Buffer.alloc(32, 'the same in both'), origin: 'http://localhost:8000' };
  const tools = { ...kept, worker: worker.db, app: app.db, entropy, mail };
  return {
    letters,
    async doJob(job) {
      try {
        const { rows } = await worker.pool.query<{ id: string; payload: unknown }>(ASKED_FOR, [job.name]);
        for (const { id, payload } of rows) {
          await job.run(tools, payload);
          await worker.pool.query('delete from graphile_worker._private_jobs where id = $1', [id]);
        }
        if (job.every) await job.run(tools, {});
        return job.every || rows.length > 0 ? null : 'nobody asked for it';
      } catch (error) {
        return error instanceof Error ? error.message : String(error);
      }
    },
    close: async () => {
      await Promise.all([worker.pool.end(), app.pool.end()]);
    },
  };
}

/** Tables that are part of hiding a silent record. */
const OF_ITS_SCOPE = new Set(['scope', 'grant_', 'conflict_of_interest']);

/** True when all that was planted is silent: then even what is released must be the same. */
export const isSilence = (plants: readonly Plant[]): boolean =>
  plants.every(({ rows }) =>
    [...rows].every(
      ([name, some]) =>
        OF_ITS_SCOPE.has(name) || some.every((row) => 'scope_class' in row && row.scope_class === 'silent'),
    ),
  );

/**
 * The one exception of access.md: a release tells of records its reader may not see. Two worlds with equal releases must
 * still be equal to the byte, so what was released in the one is released in the other.
 */
export async function releaseAlike(from: FreshDatabase, to: FreshDatabase, tables: Map<string, Table>): Promise<void> {
  const released = [...tables.values()].filter(({ name }) => name === 'release');
  await to.arrange('delete from release');
  await putRows(to, tables, await readRows(from, released));
}
