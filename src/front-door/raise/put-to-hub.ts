import { openScope } from '../../kernel/access/open-scope.ts';
import { randomLabel } from '../../kernel/access/random-label.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import {
  addWords,
  type Bringing,
  clockOf,
  concernColumns,
  type HubConcern,
  recordColumns,
  subjectColumns,
} from './hub-concern.ts';

/**
 * Puts a concern to the hub under a scope of the hub's own, not yet read, and starts its one-working-day clock. Whoever
 * brings it is shown nothing back by that. Returns its id and the label people say aloud.
 */
export async function putToHub(ctx: Bringing, told: HubConcern): Promise<{ id: string; label: string }> {
  const [id, recordId, label] = [ctx.newId(), ctx.newId(), randomLabel(ctx)];
  const hub = await openScope(ctx, 'concern');
  await ctx.tx
    .insertInto('record')
    .values({
      id: recordId,
      kind: 'concern',
      title: `Concern ${label}`,
      label,
      ...recordColumns(told),
      place_id: null,
      outcome: null,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      ...hub,
    })
    .execute();
  await addWords(ctx, recordId, [{ heading: null, text: told.happened }, ...told.alsoSaid], hub);
  await ctx.tx
    .insertInto('concern')
    .values({
      id,
      record_id: recordId,
      label,
      ...concernColumns(told),
      happened_said: null,
      status: 'submitted',
      first_read_at: null,
      first_read_by: null,
      ...hub,
    })
    .execute();
  await nameSubjects(ctx, id, told.subjects, 0, hub);
  await ctx.tx
    .insertInto('clock')
    .values({ id: ctx.newId(), concern_id: id, record_id: null, ...clockOf(told.receivedAt), met_at: null, ...hub })
    .execute();
  return { id, label };
}

/** The subjects of a concern in the order they were said, from the place `from`. */
export async function nameSubjects(
  ctx: Bringing,
  concernId: string,
  subjects: HubConcern['subjects'],
  from: number,
  hub: Guarded,
): Promise<void> {
  if (subjects.length === 0) return;
  await ctx.tx
    .insertInto('concern_subject')
    .values(
      subjects.map((subject, at) => ({
        id: ctx.newId(),
        concern_id: concernId,
        ...subjectColumns(subject),
        subject_id: null,
        matched_by: null,
        matched_at: null,
        said_order: from + at,
        ...hub,
      })),
    )
    .execute();
}
