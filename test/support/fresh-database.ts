import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { inject } from 'vitest';
import { createDatabase } from '../../src/kernel/db/embedded/index.ts';

/** A database of one test's own, copied from the migrated template. */
export interface FreshDatabase {
  url: string;
  /** Runs SQL as the owner of every table, outside any actor: how a test arranges a world. */
  arrange<Row extends object = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Moves the clock every rule reads. */
  setClock(at: string): Promise<void>;
  drop(): Promise<void>;
}

export async function freshDatabase(): Promise<FreshDatabase> {
  const { adminUrl, template } = inject('databases');
  const name = `kith_test_${randomBytes(6).toString('hex')}`;
  const url = await createDatabase(adminUrl, name, template);
  const client = new Client({
    connectionString: url,
    options: '-c role=kith_maint -c search_path=kith -c timezone=UTC',
  });
  await client.connect();
  const arrange = async <Row extends object>(sql: string, values?: unknown[]): Promise<Row[]> =>
    (await client.query<Row>(sql, values)).rows;
  return {
    url,
    arrange,
    setClock: async (at) => {
      await client.query('delete from test_clock');
      await client.query('insert into test_clock values ($1)', [at]);
    },
    drop: async () => {
      await client.end();
      const last = new Client({ connectionString: adminUrl });
      await last.connect();
      await last.query(`drop database ${name} with (force)`);
      await last.end();
    },
  };
}
