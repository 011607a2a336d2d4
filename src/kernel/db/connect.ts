import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { PreparingClient } from './preparing-client.ts';
import type { Db, Schema } from './schema.ts';

/** Purposes a connection can serve; each is a role with policies of its own (access.md, "Roles"). */
export type Purpose = 'kith_app' | 'kith_worker' | 'kith_maint';

// Dates (no time) stay the text they are: a birthday has no time zone. bigint counts fit a number here.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/**
 * Opens a pool whose every connection already is `purpose`, with the schema fixed and UTC as its zone. Outside a request
 * nobody is acting, so a query made there sees nothing.
 *
 * @param most connections; 2 cores serve no more than about 16 callers well.
 */
export function connect(url: string, purpose: Purpose, most = 16): { db: Db; pool: pg.Pool } {
  const pool = new pg.Pool({
    connectionString: url,
    Client: PreparingClient,
    max: most,
    options: `-c role=${purpose} -c search_path=kith -c timezone=UTC -c statement_timeout=30000 -c jit=off -c plan_cache_mode=force_generic_plan`,
    application_name: purpose,
  });
  // A connection lost while idle (PostgreSQL restarted) is replaced by the pool at the next request.
  pool.on('error', () => undefined);
  // One lost while it is in use fails its query; the connection's own error event has nothing more to say.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return { db: new Kysely<Schema>({ dialect: new PostgresDialect({ pool }) }), pool };
}
