import { sql } from 'kysely';
import type { Tx } from '../db/schema.ts';

/** The levels of sight, weakest first. Identity (names, birth date, address) is a right of its own, not a level. */
export type Level = 'exists' | 'summary' | 'full' | 'manage';

const RANK: Record<Level, 1 | 2 | 3 | 4> = { exists: 1, summary: 2, full: 3, manage: 4 };

/** The number PostgreSQL's policies know a level by (`kith.level_rank`). */
export const levelRank = (level: Level): 1 | 2 | 3 | 4 => RANK[level];

/** What a screen leaves out by its owner's choice: names, or names and whatever was written. It can only take away. */
export type Lens = 'no-names' | 'shared-screen';

/** Who a request acts for, as the database told us when it began: never from a body, never from a cookie's own words. */
export interface Actor {
  id: string;
  name: string;
  jobTitle: string;
  agency: { id: string; name: string };
  /** Decides on referrals (Working Together 2023: a decision is made by a registered social worker). */
  registeredSocialWorker: boolean;
  roles: ReadonlySet<string>;
  /** Scope classes the actor holds whole, by level rank, and those whose identity they may see. */
  classes: Readonly<Record<'1' | '2' | '3' | '4' | 'identity', readonly string[]>>;
  /** How many live grants to single scopes the actor holds. */
  grants: number;
  session: { id: string; kind: 'page' | 'api' | 'command'; locked: boolean; lens?: Lens | null };
}

interface Row {
  state: 'live' | 'none';
  now: Date;
  session_id: string;
  session_kind: Actor['session']['kind'];
  account_id: string;
  name: string;
  job_title: string;
  agency_id: string;
  agency_name: string;
  registered_social_worker: boolean;
  roles: string[];
  classes: Actor['classes'];
  grants: number;
  locked: boolean;
  lens: Lens | null;
}

/**
 * Makes the transaction act for the owner of the session whose token hashes to `tokenHash`. From here on row security
 * shows what that person may see and nothing else. `actor` is null where there is no live session.
 *
 * @param kind the only kind of session that will do here; any, when left out.
 */
export async function beginRequest(
  tx: Tx,
  tokenHash: Buffer,
  kind: Actor['session']['kind'] | null = null,
): Promise<{ actor: Actor | null; now: Date }> {
  const { rows } = await sql<Row>`select * from begin_request(${tokenHash}, ${kind})`.execute(tx);
  const row = rows[0];
  if (row?.state !== 'live') return { actor: null, now: row?.now ?? (await databaseNow(tx)) };
  return {
    now: row.now,
    actor: {
      id: row.account_id,
      name: row.name,
      jobTitle: row.job_title,
      agency: { id: row.agency_id, name: row.agency_name },
      registeredSocialWorker: row.registered_social_worker,
      roles: new Set(row.roles),
      classes: row.classes,
      grants: row.grants,
      session: { id: row.session_id, kind: row.session_kind, locked: row.locked, lens: row.lens },
    },
  };
}

/** The database's own clock (UTC instant), the only one rules read. */
export async function databaseNow(tx: Tx): Promise<Date> {
  const { rows } = await sql<{ now: Date }>`select kith_now() as now`.execute(tx);
  return rows[0]?.now ?? new Date(0);
}
