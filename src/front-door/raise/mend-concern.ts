import { sql } from 'kysely';
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
import { nameSubjects } from './put-to-hub.ts';

/** A concern that was received before. */
export interface KnownConcern extends Guarded {
  id: string;
  recordId: string;
  status: 'submitted' | 'read' | 'proposed' | 'decided';
}

/**
 * Brings a concern up to what its reporter says now, with its history; say why before (`because`). What was said of someone
 * who is no longer named stays, with a note, since it was said. The clock follows when it was received.
 */
export async function mendConcern(ctx: Bringing, concern: KnownConcern, told: HubConcern): Promise<void> {
  const { tx } = ctx;
  const hub = { scope_id: concern.scope_id, scope_class: concern.scope_class };
  await tx.updateTable('record').set(recordColumns(told)).where('id', '=', concern.recordId).execute();
  await tx.updateTable('concern').set(concernColumns(told)).where('id', '=', concern.id).execute();
  await tx
    .updateTable('clock')
    .set(clockOf(told.receivedAt))
    .where('concern_id', '=', concern.id)
    .where('met_at', 'is', null)
    .execute();
  const dropped = await mendSubjects(ctx, concern.id, told.subjects, hub);
  const noted = dropped.map((named) => ({
    heading: 'Since it was first told',
    text: `The reporter no longer names ${named}.`,
  }));
  await mendWords(ctx, concern.recordId, [{ heading: null, text: told.happened }, ...told.alsoSaid], noted, hub);
}

/** Returns those who were named before and are not any more. */
async function mendSubjects(
  ctx: Bringing,
  concernId: string,
  subjects: HubConcern['subjects'],
  hub: Guarded,
): Promise<string[]> {
  const before = await ctx.tx
    .selectFrom('concern_subject')
    .select(['id', 'named'])
    .where('concern_id', '=', concernId)
    .orderBy('said_order')
    .orderBy('id')
    .execute();
  for (const [at, { id }] of before.entries()) {
    const subject = subjects[at];
    if (subject)
      await ctx.tx.updateTable('concern_subject').set(subjectColumns(subject)).where('id', '=', id).execute();
  }
  await nameSubjects(ctx, concernId, subjects.slice(before.length), before.length, hub);
  return before.slice(subjects.length).map(({ named }) => named);
}

async function mendWords(
  ctx: Bringing,
  recordId: string,
  words: readonly { heading: string | null; text: string }[],
  noted: readonly { heading: string; text: string }[],
  hub: Guarded,
): Promise<void> {
  const before = await ctx.tx
    .selectFrom('record_narrative')
    .select(['id', 'heading', 'text'])
    .where('record_id', '=', recordId)
    .orderBy('id')
    .execute();
  const found = (heading: string | null) => before.find((one) => one.heading === heading);
  for (const { heading, text } of words) {
    const known = found(heading);
    if (known && known.text !== text)
      await ctx.tx.updateTable('record_narrative').set({ text }).where('id', '=', known.id).execute();
  }
  const isNew = ({ heading, text }: { heading: string; text: string }) =>
    !before.some((one) => one.heading === heading && one.text === text);
  await addWords(ctx, recordId, [...words.filter(({ heading }) => !found(heading)), ...noted.filter(isNew)], hub);
}

/** Those of these concerns that the actor may see. One that is hidden and one that is not there are alike missing. */
export async function findConcerns(
  ctx: Pick<Bringing, 'tx'>,
  ids: readonly string[],
): Promise<Map<string, KnownConcern>> {
  const { rows } = await sql<KnownConcern>`
    select id, record_id as "recordId", status, scope_id, scope_class from concern where id = any (${ids}::uuid[]) order by id`.execute(
    ctx.tx,
  );
  return new Map(rows.map((row) => [row.id, row]));
}
