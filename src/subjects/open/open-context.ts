import { openScope } from '../../kernel/access/open-scope.ts';
import { writeTokens } from '../search/write-tokens.ts';
import type { SubjectKind } from '../tables.ts';
import { type Opening, subjectRow } from './subject-row.ts';

export interface NewContext {
  kind: Exclude<SubjectKind, 'person'>;
  name: string;
  about?: string | null;
  placeType?: string | null;
  bond?: string | null;
}

/** Opens a place, a group, a school or an online space under a scope of its own. Returns the id. */
export async function openContext(ctx: Opening, context: NewContext): Promise<string> {
  const scope = await openScope(ctx, context.kind === 'group' ? 'group' : 'context');
  const id = ctx.newId();
  await ctx.tx
    .insertInto('subject')
    .values(subjectRow(ctx, id, context.kind, scope))
    .execute();
  await ctx.tx
    .insertInto('context')
    .values({
      id: ctx.newId(),
      subject_id: id,
      name: context.name,
      about: context.about ?? null,
      place_type: context.placeType ?? null,
      platform: null,
      bond: context.bond ?? null,
      purpose: null,
      authority: null,
      expires_on: null,
      owner_agency_id: null,
      ...scope,
    })
    .execute();
  await writeTokens(ctx, 'context_token', id, context.name, scope);
  return id;
}
