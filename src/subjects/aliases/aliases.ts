import { sql } from 'kysely';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { writeTokens } from '../search/write-tokens.ts';

/** Another way somebody is named, written or called. Part of their identity: no right to it, no row. */
export interface AliasShown {
  id: string;
  name: string;
  kind: string;
  howKnown: string;
  fromOn: string | null;
  untilOn: string | null;
}

/** Other names of a subject, those still used first. Without the right to identity there are none. */
export async function loadAliases(tx: Tx, subjectId: string): Promise<AliasShown[]> {
  const { rows } = await sql<AliasShown>`
    select a.id, a.name, coalesce((select t.label from term t where t.vocabulary = 'alias' and t.code = a.kind order by t.valid_from desc limit 1),
        a.kind) as kind,
      coalesce((select t.label from term t where t.vocabulary = 'how_known' and t.code = a.how_known order by t.valid_from desc limit 1),
        a.how_known) as "howKnown", a.from_on as "fromOn", a.until_on as "untilOn"
    from alias a where a.subject_id = ${subjectId} order by (a.until_on is not null), a.name, a.id`.execute(tx);
  return rows;
}

/** Adds a name, and makes it findable from now on. */
export async function addAlias(
  ctx: Ctx,
  subject: Pick<SubjectShown, 'id' | 'scopeId' | 'scopeClass'>,
  alias: { name: string; kind: string; howKnown: string },
): Promise<void> {
  const scope = { scope_id: subject.scopeId, scope_class: subject.scopeClass };
  await ctx.tx
    .insertInto('alias')
    .values({
      id: ctx.newId(),
      subject_id: subject.id,
      name: alias.name,
      kind: alias.kind,
      how_known: alias.howKnown,
      from_on: londonDate(ctx.now),
      until_on: null,
      ...scope,
    })
    .execute();
  await writeTokens(ctx, 'name_token', subject.id, alias.name, scope);
}

/** Says that a name is not used any more. It still finds them: people go on being known by old names. */
export async function endAlias(ctx: Ctx, aliasId: string, why: string): Promise<void> {
  await ctx.because(why);
  await ctx.tx
    .updateTable('alias')
    .set({ until_on: londonDate(ctx.now) })
    .where('id', '=', aliasId)
    .where('until_on', 'is', null)
    .execute();
}
