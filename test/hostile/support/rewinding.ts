import { CompiledQuery, type DatabaseConnection, type Driver, Kysely, PostgresDialect, PostgresDriver } from 'kysely';
import pg from 'pg';
import type { Db, Schema } from '../../../src/kernel/db/schema.ts';

/**
 * A database in which whatever was just done can be undone: Kith's own transactions are savepoints of one that is never
 * committed, so that every form is sent to the same world, and a form that can be sent only once can be sent again.
 */
export interface Rewinding {
  db: Db;
  /** Opens the world; nothing is asked before. */
  begin(): Promise<void>;
  /** From here on the world can be put back to what it is now. */
  mark(): Promise<void>;
  /** Puts the world back as it was when it was marked. */
  again(): Promise<void>;
  /** Every text in a row written since the world began: its table, its way into the row, and the text. */
  written(): Promise<Written[]>;
  close(): Promise<void>;
}

export interface Written {
  /** `table.column`, and below it for a column of JSON. */
  at: string;
  text: string;
}

/** What Kith sets for one transaction, which PostgreSQL forgets at its end. */
export const forgotten: readonly string[] = [
  ...['actor', 'lens', 'reason', 'room', 'opening', 'remembered_for'],
  ...['my_parties', 'my_classes_1', 'my_classes_2', 'my_classes_3', 'my_classes_4'],
  ...['my_identity_classes', 'my_barred_scopes'],
].map((name) => `kith.${name}`);

/** Kith's transactions as savepoints. What one request set is forgotten before the next. */
class Savepoints extends PostgresDriver {
  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('savepoint request'));
    // As a transaction begins: what is asked at its end was asked at the end of the request before.
    await connection.executeQuery(CompiledQuery.raw('set constraints all deferred'));
    await connection.executeQuery(
      CompiledQuery.raw(`select set_config(name, '', true) from unnest($1::text[]) name`, [[...forgotten]]),
    );
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('set constraints all immediate'));
    await connection.executeQuery(CompiledQuery.raw('release savepoint request'));
  }

  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('rollback to savepoint request'));
    await connection.executeQuery(CompiledQuery.raw('release savepoint request'));
  }
}

class Undoable extends PostgresDialect {
  private readonly pool: pg.Pool;

  constructor(pool: pg.Pool) {
    super({ pool });
    this.pool = pool;
  }

  override createDriver(): Driver {
    return new Savepoints({ pool: this.pool });
  }
}

export function rewinding(url: string): Rewinding {
  // One connection for everyone, who wait for each other.
  const pool = new pg.Pool({
    connectionString: url,
    max: 1,
    idleTimeoutMillis: 0,
    options: '-c role=kith_app -c search_path=kith -c timezone=UTC -c jit=off',
  });
  let everyRow = '';
  return {
    db: new Kysely<Schema>({ dialect: new Undoable(pool) }),
    begin: async () => {
      await pool.query('begin');
      const { rows } = await pool.query<{ since: string }>('select pg_current_xact_id()::text as since');
      everyRow = await everyRowSince(pool, rows[0]?.since ?? '0');
    },
    mark: async () => {
      await pool.query('savepoint world');
    },
    again: async () => {
      await pool.query('rollback to savepoint world');
    },
    written: async () => {
      await pool.query('savepoint look; set local role kith_maint');
      const found = await pool.query<{ name: string; row: unknown }>(everyRow);
      await pool.query('rollback to savepoint look');
      return found.rows.flatMap(({ name, row }) => textsIn(row, name));
    },
    close: async () => {
      await pool.query('rollback');
      await pool.end();
    },
  };
}

async function everyRowSince(client: pg.Pool, since: string): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'kith'::regnamespace and relkind = 'r' order by 1`,
  );
  // The counter of transactions has not come round in a database made a minute ago.
  return rows
    .map(
      ({ name }) =>
        `select '${name}' as name, to_jsonb(t) as row from kith."${name}" t where t.xmin::text::bigint >= ${since}`,
    )
    .join(' union all ');
}

function textsIn(value: unknown, at: string): Written[] {
  if (typeof value === 'string') return [{ at, text: value }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) => textsIn(one, Array.isArray(value) ? at : `${at}.${key}`));
}
