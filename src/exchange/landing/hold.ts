import { sql } from 'kysely';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { FormatCode, Landing } from './format.ts';
import type { HeldWhy, Verdict } from './landed.ts';

/** A row that a person is to decide on: nothing of it is in any record until they have. */
export interface ToHold {
  format: FormatCode;
  key: string;
  content: string;
  why: Exclude<HeldWhy, 'for its keepers'>;
  subjectId: string | null;
  concernId: string | null;
  line: number;
  payload: unknown;
  source: string;
}

/**
 * Holds a row under a scope of those who may decide. The same row held before is held still, and is not asked twice, nor
 * once somebody has decided on it; when a file says something else of it, the earlier question is left and the new one asked.
 */
export async function hold(ctx: Landing, row: ToHold, scope: () => Promise<Guarded>): Promise<Verdict> {
  const { rows: before } = await sql<{ id: string; content: string; decided: boolean }>`
    select id, encode(content, 'hex') as content, decision is not null as decided from held_row
    where importer_id = ${ctx.actor.id} and format = ${row.format} and external_key = ${Buffer.from(row.key, 'hex')}
      and why = ${row.why} order by id`.execute(ctx.tx);
  const same = before.filter(({ content }) => content === row.content);
  if (same.some(({ decided }) => decided)) return 'unchanged';
  if (same.length > 0) return { held: row.why };
  for (const { id } of before.filter(({ decided }) => !decided)) {
    await sql`
      update held_row set decision = 'left', decided_by = ${ctx.actor.id}, decided_at = ${ctx.now},
        decided_why = 'A later file says something else' where id = ${id}`.execute(ctx.tx);
  }
  await ctx.tx
    .insertInto('held_row')
    .values({
      id: ctx.newId(),
      importer_id: ctx.actor.id,
      format: row.format,
      external_key: Buffer.from(row.key, 'hex'),
      content: Buffer.from(row.content, 'hex'),
      why: row.why,
      subject_id: row.subjectId,
      concern_id: row.concernId,
      line: row.line,
      payload: JSON.stringify(row.payload),
      source: row.source,
      held_at: ctx.now,
      decision: null,
      decided_by: null,
      decided_at: null,
      decided_why: null,
      ...(await scope()),
    })
    .execute();
  return { held: row.why };
}

/** Something new about whom the importer named before and may no longer see: it goes to those who keep that record. */
export async function leaveForKeepers(
  ctx: Landing,
  row: Pick<ToHold, 'format' | 'key' | 'content' | 'line' | 'payload' | 'source'>,
): Promise<void> {
  await sql`select leave_for_keepers(${ctx.newId()}, ${row.format}, ${Buffer.from(row.key, 'hex')}, ${Buffer.from(row.content, 'hex')},
    ${row.line}, ${JSON.stringify(row.payload)}::jsonb, ${row.source})`.execute(ctx.tx);
}
