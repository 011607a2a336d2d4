import { sql } from 'kysely';
import { openScope } from '../../kernel/access/open-scope.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';

/** What a new sitting is of. */
export interface NewSitting {
  instrumentId: string;
  versionId: string;
  title: string;
  /** Whose it is; null for the partnership's own. */
  subject: { id: string; scopeId: string; scopeClass: string } | null;
  /** For a rater's own sitting: the one on which all will agree. It lies in a scope of the rater's own. */
  agreedInId?: string;
  /** Filled in elsewhere and brought in whole: handed in as it comes. */
  handedIn?: true;
}

/**
 * Opens a sitting: about a subject in the subject's own scope, a rater's own in theirs, the partnership's in one of the
 * partnership. It is compared with the last one like it that was handed in and that its opener may see.
 */
export async function openSitting(
  ctx: Pick<Ctx, 'tx' | 'newId' | 'now' | 'actor'>,
  of: NewSitting,
): Promise<{ id: string; scope: Guarded }> {
  const id = ctx.newId();
  const scope: Guarded = of.subject
    ? { scope_id: of.subject.scopeId, scope_class: of.subject.scopeClass }
    : await openScope(ctx, of.agreedInId ? 'own_rating' : 'partnership');
  const { rows } = await sql<{ id: string }>`
    select t.id from sitting t join instrument_version v on v.id = t.version_id
    where v.instrument_id = ${of.instrumentId} and t.subject_id is not distinct from ${of.subject?.id ?? null}
      and t.state in ('submitted', 'authorised') and t.agreed_in_id is null
    order by t.opened_at desc, t.id limit 1`.execute(ctx.tx);
  await ctx.tx
    .insertInto('sitting')
    .values({
      id,
      version_id: of.versionId,
      subject_id: of.subject?.id ?? null,
      title: of.title,
      ...(of.handedIn && { state: 'submitted' as const }),
      agreed_in_id: of.agreedInId ?? null,
      revealed_at: null,
      follows_id: of.agreedInId ? null : (rows[0]?.id ?? null),
      opened_at: ctx.now,
      opened_by: ctx.actor.id,
      submitted_at: of.handedIn ? ctx.now : null,
      submitted_by: of.handedIn ? ctx.actor.id : null,
      authorised_at: null,
      authorised_by: null,
      decision: null,
      sent_back_why: null,
      ...scope,
    })
    .execute();
  return { id, scope };
}
