import { generateKeyPairSync, sign, verify } from 'node:crypto';
import type { FreshDatabase } from '../../../../test/support/fresh-database.ts';
import type { SealKey } from '../../audit/seal-key.ts';
import { connect } from '../../db/connect.ts';
import { type Entropy, realEntropy } from '../../http/entropy.ts';
import type { Job } from '../../jobs/index.ts';
import type { Letter, Mail } from '../letter.ts';

const keys = generateKeyPairSync('ed25519');
const sealKey: SealKey = {
  id: 'test',
  sign: (text) => sign(null, text, keys.privateKey),
  verify: (text, signature) => verify(null, text, keys.publicKey, signature),
  keepRoot: async () => undefined,
  keptRoots: async () => [],
};

export interface JobDoing {
  secret: Buffer;
  mail: Mail | null;
  entropy?: Entropy;
  payload?: unknown;
}

/** Does one job once, as the worker would, with this mail server. */
export async function doJob(fresh: Pick<FreshDatabase, 'url'>, job: Job, how: JobDoing): Promise<void> {
  const [worker, app] = [connect(fresh.url, 'kith_worker', 4), connect(fresh.url, 'kith_app', 2)];
  try {
    const tools = { entropy: realEntropy, sealKey, origin: 'http://localhost:8000', ...how };
    await job.run({ ...tools, worker: worker.db, app: app.db }, how.payload ?? {});
  } finally {
    await Promise.all([worker.pool.end(), app.pool.end()]);
  }
}

/** A mail server that keeps every letter it is given, in order. */
export function letterBox(): Mail & { letters: Letter[] } {
  const letters: Letter[] = [];
  return { letters, send: async (letter) => void letters.push(letter) };
}
