import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** Where every instrument lies, so that everybody signed in may read how they are asked (migration 0820). */
export async function findScope(tx: Tx): Promise<{ scopeId: string; scopeClass: string }> {
  const { rows } = await sql<{ id: string }>`select md5('kith instruments')::uuid as id`.execute(tx);
  const [scope] = rows;
  if (!scope) throw new Error('There is nowhere to keep instruments.');
  return { scopeId: scope.id, scopeClass: 'open' };
}
