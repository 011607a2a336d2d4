import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** Until this transaction ends, nobody else changes what hangs on this subject: two editors are told of one another. */
export async function lockSubject(tx: Tx, id: string): Promise<void> {
  await sql`select 1 from subject where id = ${id} for no key update`.execute(tx);
}
