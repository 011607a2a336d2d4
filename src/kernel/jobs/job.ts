import type { SealKey } from '../audit/seal-key.ts';
import type { Db } from '../db/schema.ts';
import type { Entropy } from '../http/entropy.ts';
import type { Mail } from '../mail/index.ts';

/** What a job is given. It acts as `kith_worker`, or opens a request of its own for an account (`actAs`). */
export interface JobTools {
  /** Connected as `kith_worker`: releases, sealing, retention; it sees no silent row. */
  worker: Db;
  /** Connected as `kith_app`: shows nothing until it acts for an account. */
  app: Db;
  entropy: Entropy;
  sealKey: SealKey;
  /** 32 bytes kept outside the database: what waits to be sent is sealed with it. */
  secret: Buffer;
  /** Where Kith is reached, without a trailing slash: what a link in an e-mail begins with. */
  origin: string;
  /** Null: this Kith sends no e-mail. */
  mail: Mail | null;
}

/** Work done in the background, in the same database, by whichever process takes it. */
export interface Job {
  /** Unique, in the field's words: `audit.seal`. */
  name: string;
  /** Plain words for the operator. */
  does: string;
  /** When it runs by itself, as a crontab's five fields (UTC); left out when only asked for. */
  every?: string;
  /** It also runs once as Kith starts. */
  atStart?: true;
  /** @param payload ids only, never content. */
  run(tools: JobTools, payload: unknown): Promise<void>;
}
