import type { Actor } from '../../kernel/access/actor.ts';
import { randomLabel } from '../../kernel/access/random-label.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { RequestContext } from '../../kernel/http/context.ts';
import type { SubjectKind } from '../tables.ts';

/** What opening needs of a request, so that importers can open subjects too. */
export type Opening = Pick<RequestContext, 'tx' | 'newId' | 'newBytes' | 'now'> & { actor: Pick<Actor, 'id'> };

/** That there is a subject, of what kind, with a random label. */
export const subjectRow = (ctx: Opening, id: string, kind: SubjectKind, scope: Guarded) => ({
  id,
  kind,
  label: randomLabel(ctx),
  opened_at: ctx.now,
  opened_by: ctx.actor.id,
  ...scope,
});
