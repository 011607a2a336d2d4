import { addDays, londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { nameSubject } from '../../records/index.ts';
import { openContext, openPerson, type SubjectKind } from '../../subjects/index.ts';
import { type ConcernKind, concernKinds } from '../words.ts';
import type { ConcernShown, ConcernSubjectShown } from './load-concern.ts';

/**
 * Says that someone or somewhere named in a concern is a subject Kith holds. A person's choice, never Kith's (domain
 * §3.2). The subject's own chronology then shows the concern, under the subject's scope.
 */
export async function matchSubject(
  ctx: Ctx,
  concern: ConcernShown,
  named: ConcernSubjectShown,
  subjectId: string,
): Promise<void> {
  await ctx.because('Matched with someone or somewhere already known');
  await ctx.tx
    .updateTable('concern_subject')
    .set({ subject_id: subjectId, matched_by: ctx.actor.id, matched_at: ctx.now })
    .where('id', '=', named.id)
    .execute();
  await nameSubject(ctx, concern.recordId, { subjectId, part: 'named', said: named.said });
}

/** Opens a new subject for someone or somewhere nobody could find, after a search. Returns its id. */
export async function openNamedSubject(ctx: Ctx, kind: ConcernKind, named: string): Promise<string> {
  const opens: SubjectKind = concernKinds[kind].opens;
  if (opens !== 'person') return openContext(ctx, { kind: opens, name: named });
  const [given, ...rest] = named.split(/\s+/);
  return openPerson(ctx, {
    role: kind === 'adult' ? 'person_of_concern' : 'child',
    givenNames: given ?? named,
    familyName: rest.join(' ') || null,
    birthDate: null,
    // What the concern says of an adult is an allegation, until police and the contextual harm manager say more (§3.11, §3.13).
    ...(kind === 'adult' && {
      concern: {
        category: ['alleged'],
        basis: 'Named in a concern at the front door; not yet confirmed by police and the contextual harm manager',
        reviewOn: addDays(londonDate(ctx.now), 90),
      },
    }),
  });
}
