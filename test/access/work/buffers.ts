import { Client, escapeLiteral } from 'pg';
import type { FreshDatabase } from '../../support/fresh-database.ts';
import type { Statement } from './heard.ts';

interface Explained {
  'QUERY PLAN': { Plan: Record<'Shared Hit Blocks' | 'Shared Read Blocks', number> }[];
}

/** A value as it stands in SQL. */
function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (value instanceof Date) return escapeLiteral(value.toISOString());
  if (Buffer.isBuffer(value)) return escapeLiteral(`\\x${value.toString('hex')}`);
  if (Array.isArray(value)) return escapeLiteral(`{${value.map((one) => JSON.stringify(String(one))).join(',')}}`);
  return escapeLiteral(typeof value === 'object' ? JSON.stringify(value) : String(value));
}

/**
 * How many buffers of 8 kB PostgreSQL touches for what a page asked of it: each query explained, analysed and counted as
 * the application's own role, with the plan the application's own connection would use. What a page wrote (its audit event)
 * is not asked again, and all is undone.
 */
export async function buffersOf(fresh: FreshDatabase, statements: readonly Statement[]): Promise<number> {
  const client = new Client({
    connectionString: fresh.url,
    options: '-c role=kith_app -c search_path=kith -c timezone=UTC -c jit=off -c plan_cache_mode=force_generic_plan',
  });
  await client.connect();
  let touched = 0;
  try {
    const asked = statements
      .filter(({ sql }) => /^\s*(select|with)\b/i.test(sql))
      .map(({ sql, parameters }, at) => ({
        sql,
        name: `heard_${at}`,
        given: parameters.length > 0 ? `(${parameters.map(literal).join(', ')})` : '',
      }));
    await client.query('begin isolation level repeatable read');
    for (const { sql, name } of asked) await client.query(`prepare ${name} as ${sql}`);
    // Once unmeasured: a new connection reads the catalogue, and plans.
    for (const { name, given } of asked) await client.query(`explain (analyze) execute ${name}${given}`);
    for (const { name, given, sql } of asked) {
      const { rows } = await client.query<Explained>(`explain (analyze, buffers, format json) execute ${name}${given}`);
      const plan = rows[0]?.['QUERY PLAN'][0]?.Plan;
      if (!plan) throw new Error(`PostgreSQL explained nothing of ${sql}`);
      touched += plan['Shared Hit Blocks'] + plan['Shared Read Blocks'];
    }
  } finally {
    await client.query('rollback');
    await client.end();
  }
  return touched;
}
