import type { Guarded } from '../../kernel/db/schema.ts';
import type { RequestContext } from '../../kernel/http/context.ts';
import { nameTokens } from './name-tokens.ts';

/**
 * Makes a name findable: its tokens, under the same scope as the name. Those that are there already are left as they are,
 * and none is ever taken away: an old name still finds its person.
 */
export async function writeTokens(
  ctx: Pick<RequestContext, 'tx' | 'newId'>,
  table: 'name_token' | 'context_token',
  subjectId: string,
  name: string,
  scope: Guarded,
): Promise<void> {
  const there = await ctx.tx.selectFrom(table).select(['kind', 'token']).where('subject_id', '=', subjectId).execute();
  const known = new Set(there.map(({ kind, token }) => `${kind}/${token}`));
  const rows = nameTokens(name)
    .filter(({ kind, token }) => !known.has(`${kind}/${token}`))
    .map((token) => ({ id: ctx.newId(), subject_id: subjectId, ...token, ...scope }));
  if (rows.length > 0) await ctx.tx.insertInto(table).values(rows).execute();
}
