import { sql } from 'kysely';
import type { Guarded } from '../db/schema.ts';
import type { RequestContext } from '../http/context.ts';

/**
 * Opens a scope of `scopeClass` for what the actor is about to write, giving them what its class allows its author.
 * Returns the two columns to spread into every row written under it.
 */
export async function openScope(ctx: Pick<RequestContext, 'tx' | 'newId'>, scopeClass: string): Promise<Guarded> {
  const scope = ctx.newId();
  await sql`select open_scope(${scope}, ${scopeClass}, ${ctx.newId()})`.execute(ctx.tx);
  return { scope_id: scope, scope_class: scopeClass };
}
