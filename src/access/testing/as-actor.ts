import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { FreshDatabase } from '../../../test/support/fresh-database.ts';

/** What a statement came to: its rows, or the code it was refused with. */
export type Outcome<Row> = { rows: Row[]; code: null } | { rows: null; code: string };

/**
 * Runs one statement in a transaction of its own as the application does for a person, past every page: how a test plays
 * somebody who has found a way round them. `$id` in the text stands for a fresh id each time.
 */
export async function asActor<Row extends object = Record<string, unknown>>(
  fresh: FreshDatabase,
  actor: string,
  statement: string,
  values: unknown[] = [],
  lens = '',
): Promise<Outcome<Row>> {
  const client = new Client({
    connectionString: fresh.url,
    // As the application connects: a statement over every table would be compiled for minutes.
    options: '-c role=kith_app -c search_path=kith -c timezone=UTC -c jit=off',
  });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(
      `select set_config('kith.actor', $1, true), set_config('kith.lens', $2, true), set_config('kith.reason', 'a test', true)`,
      [actor, lens],
    );
    const { rows } = await client.query<Row>(
      statement.replaceAll('$id', () => `'${randomUUID()}'::uuid`),
      values,
    );
    await client.query('commit');
    return { rows, code: null };
  } catch (error) {
    await client.query('rollback');
    return { rows: null, code: error instanceof Error && 'code' in error ? String(error.code) : 'unknown' };
  } finally {
    await client.end();
  }
}
