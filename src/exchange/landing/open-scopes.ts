import { sql } from 'kysely';
import type { ActingCtx } from '../../kernel/access/act-as.ts';
import type { Guarded } from '../../kernel/db/schema.ts';

/**
 * Opens scopes for whoever holds a class, giving their author nothing of their own: an import never leaves its importer as
 * a party to a record. Refused by PostgreSQL where the actor does not hold the class in full.
 */
export async function openScopesOf(
  ctx: Pick<ActingCtx, 'tx' | 'newId'>,
  scopeClass: 'child' | 'concern',
  howMany: number,
): Promise<Guarded[]> {
  const ids = Array.from({ length: howMany }, () => ctx.newId());
  await sql`select open_scopes_of_class(${sql.val(ids)}::uuid[], ${scopeClass})`.execute(ctx.tx);
  return ids.map((id) => ({ scope_id: id, scope_class: scopeClass }));
}
