import { type RawBuilder, sql } from 'kysely';
import { connect, type Purpose } from '../../src/kernel/db/connect.ts';
import type { Tx } from '../../src/kernel/db/schema.ts';
import type { FreshDatabase } from './fresh-database.ts';

/** Ways to speak to a test database as the application, the worker or the owner would: row security holds each. */
export interface Acting {
  /** Runs `work` in one transaction as `kith_app` acting for `actorId` (null: for nobody, as outside a request). */
  as<T>(actorId: string | null, work: (tx: Tx) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

export function actingOn(fresh: Pick<FreshDatabase, 'url'>, purpose: Purpose = 'kith_app'): Acting {
  const { db, pool } = connect(fresh.url, purpose, 4);
  return {
    as: (actorId, work) =>
      db.transaction().execute(async (tx) => {
        if (actorId) await sql`select set_config('kith.actor', ${actorId}, true)`.execute(tx);
        return work(tx);
      }),
    close: () => pool.end(),
  };
}

/** The rows of a query. */
export async function rowsOf<Row extends object>(tx: Tx, query: RawBuilder<Row>): Promise<Row[]> {
  return (await query.execute(tx)).rows;
}

/** What a query did: its error's SQLSTATE and message, or null when it was done. */
export async function faultOf(work: Promise<unknown>): Promise<{ code: string; message: string } | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'none';
    return { code, message: error instanceof Error ? error.message : String(error) };
  }
}
