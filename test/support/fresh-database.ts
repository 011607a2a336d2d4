import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { createDatabase } from '../../src/kernel/db/embedded/index.ts';
import { dropDatabase } from './drop-database.ts';

/** A database of one test's own, copied from the migrated template. */
export interface FreshDatabase {
  url: string;
  /** Runs SQL as the owner of every table, outside any actor: how a test arranges a world. */
  arrange<Row extends object = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Moves the clock every rule reads. */
  setClock(at: string): Promise<void>;
  /** Lets go of the database, so that it can be copied; returns its name. `drop` still drops it. */
  freeze(): Promise<string>;
  drop(): Promise<void>;
}

/** @param from a frozen database to copy; the migrated template when left out. */
export async function freshDatabase(from?: string): Promise<FreshDatabase> {
  const { adminUrl, template } = inject('databases');
  const name = `kith_test_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(adminUrl, name, from ?? template);
  const client = new Client({
    connectionString: url,
    options: '-c role=kith_maint -c search_path=kith -c timezone=UTC -c jit=off',
  });
  await client.connect();
  let ended: Promise<void> | null = null;
  const end = (): Promise<void> => {
    ended ??= client.end();
    return ended;
  };
  const arrange = async <Row extends object>(sql: string, values?: unknown[]): Promise<Row[]> =>
    (await client.query<Row>(sql, values)).rows;
  return {
    url,
    arrange,
    setClock: async (at) => {
      await client.query('delete from test_clock');
      await client.query('insert into test_clock values ($1)', [at]);
    },
    freeze: async () => {
      await end();
      return name;
    },
    drop: async () => {
      await end();
      await dropDatabase(adminUrl, name);
    },
  };
}
