import type { SealKey } from '../audit/seal-key.ts';
import type { Db } from '../db/schema.ts';
import type { Entropy } from '../http/entropy.ts';

/** What a job is given. It acts as `kith_worker`, or opens a request of its own for an account (`actAs`). */
export interface JobTools {
  /** Connected as `kith_worker`: releases, sealing, retention; it sees no silent row. */
  worker: Db;
  /** Connected as `kith_app`: shows nothing until it acts for an account. */
  app: Db;
  entropy: Entropy;
  sealKey: SealKey;
}

/** Work done in the background, in the same database, by whichever process takes it. */
export interface Job {
  /** Unique, in the field's words: `audit.seal`. */
  name: string;
  /** Plain words for the operator. */
  does: string;
  /** When it runs by itself, as a crontab's five fields (UTC); left out when only asked for. */
  every?: string;
  /** @param payload ids only, never content. */
  run(tools: JobTools, payload: unknown): Promise<void>;
}
