import { sql } from 'kysely';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { RequestContext } from '../../kernel/http/context.ts';
import { NotThere } from '../../kernel/http/faults.ts';
import type { Part } from '../tables.ts';

/** One subject of a record, and what is said of that subject alone. It names no other. */
export interface Named {
  subjectId: string;
  part: Part;
  said?: string | null;
  ownWords?: string | null;
}

type Writing = Pick<RequestContext, 'tx' | 'newId' | 'now'> & { actor: { id: string } };

/**
 * Says that a subject was part of a record, under the subject's own scope (or `under`, when the record's readers are
 * fewer than the subject's). What is said of them alone is kept only where the writer sees the whole of that scope: a
 * narrative is level full. Throws `NotThere` for a subject the writer cannot see.
 */
export async function nameSubject(ctx: Writing, recordId: string, named: Named, under?: Guarded): Promise<void> {
  const { rows } = await sql<Guarded & { level: number }>`
    select scope_id, scope_class, my_level(scope_id) as level from subject where id = ${named.subjectId}`.execute(
    ctx.tx,
  );
  const subject = rows[0];
  if (!subject) throw new NotThere(named.subjectId);
  const scope = under ?? { scope_id: subject.scope_id, scope_class: subject.scope_class };
  await ctx.tx
    .insertInto('record_subject')
    .values({ id: ctx.newId(), record_id: recordId, subject_id: named.subjectId, part: named.part, ...scope })
    .execute();
  if (!under && subject.level < 3) return;
  for (const [text, own] of [
    [named.said, false],
    [named.ownWords, true],
  ] as const) {
    if (!text) continue;
    await ctx.tx
      .insertInto('record_said')
      .values({
        id: ctx.newId(),
        record_id: recordId,
        subject_id: named.subjectId,
        text,
        in_their_own_words: own,
        written_at: ctx.now,
        written_by: ctx.actor.id,
        ...scope,
      })
      .execute();
  }
}
