import { sql } from 'kysely';
import type { Tx } from '../db/schema.ts';

/** Asks for a job in this transaction: it is done only if the transaction is. Payloads hold ids, never content. */
export async function enqueue(tx: Tx, job: string, ids: Readonly<Record<string, string>> = {}): Promise<void> {
  await sql`select enqueue(${job}, ${JSON.stringify(ids)}::jsonb)`.execute(tx);
}
