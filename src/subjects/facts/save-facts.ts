import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import type { Changes } from './plan-changes.ts';

/** How the answers of one sitting are known: said once for all of them. */
export interface Basis {
  howKnown: string | null;
  source: string | null;
  isOpinion: boolean;
  /** Since when they hold; null when that was not said. */
  from: CivilDate | null;
  /** Why the answers before them end, where any do. */
  why: string | null;
  /** They had been recorded wrongly, rather than the world having changed. */
  wasWrong: boolean;
}

/** Ends what ends, with its reason, and records what is new. */
export async function saveFacts(
  ctx: Ctx,
  subject: SubjectShown,
  changes: Pick<Changes, 'begin' | 'end'>,
  basis: Basis,
  today: CivilDate,
): Promise<void> {
  const { tx, now, actor } = ctx;
  const why = basis.why ?? 'An answer is known now';
  await ctx.because(why);
  for (const fact of changes.end) {
    await tx
      .updateTable('fact')
      .set({
        until_on: basis.from ?? today,
        ended_at: now,
        ended_by: actor.id,
        ended_why: why,
        was_wrong: basis.wasWrong,
      })
      .where('id', '=', fact.id)
      .where('ended_at', 'is', null)
      .execute();
  }
  for (const { field, given } of changes.begin) {
    await tx
      .insertInto('fact')
      .values({
        id: ctx.newId(),
        subject_id: subject.id,
        field: field.code,
        answer: given.known === 'known' ? JSON.stringify(given.answer) : null,
        known: given.known,
        how_known: given.known === 'known' ? basis.howKnown : null,
        is_opinion: given.known === 'known' && basis.isOpinion,
        source: basis.source,
        from_on: given.known === 'known' ? basis.from : null,
        until_on: null,
        recorded_at: now,
        recorded_by: actor.id,
        sees: field.sees,
        scope_id: subject.scopeId,
        scope_class: subject.scopeClass,
      })
      .execute();
  }
}
