import { sql } from 'kysely';
import { openScope } from '../../kernel/access/open-scope.ts';
import { randomLabel } from '../../kernel/access/random-label.ts';
import { type EventTime, windowOf } from '../../kernel/clock/index.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { type Named, nameSubject } from '../parts/name-subject.ts';
import type { RecordKind } from '../tables.ts';
import { type FileCandidate, fileOf } from './file-of.ts';

/** Something that happened or was said, ready to be kept. */
export interface NewRecord {
  kind: RecordKind;
  title: string;
  variety?: string | null;
  when: EventTime;
  subjects: readonly Named[];
  placeId?: string | null;
  placeSaid?: string | null;
  placePrecision?: string | null;
  /** How it is known, a code of the vocabulary. */
  source: string;
  reference?: string | null;
  outcome?: string | null;
  narratives: readonly { heading: string | null; text: string; isOpinion?: boolean; inTheirOwnWords?: boolean }[];
  /** The class of a scope of its own, for what fewer people may read; otherwise the rule of `fileOf` decides. */
  ownScope?: 'contact' | 'information';
}

export interface Recorded {
  id: string;
  label: string;
  scope: Guarded;
}

/**
 * Keeps a record: its facts, its narrative, and one row for each subject under that subject's own scope (or, for an
 * information item, under the item's, whose readers are fewer). Returns its id and its label.
 */
export async function recordIt(ctx: Ctx, record: NewRecord): Promise<Recorded> {
  const [id, label] = [ctx.newId(), randomLabel(ctx)];
  const scope = await scopeFor(ctx, record);
  const window = windowOf(record.when);
  await ctx.tx
    .insertInto('record')
    .values({
      id,
      kind: record.kind,
      title: record.title,
      label,
      variety: record.variety ?? null,
      when_known: record.when.kind,
      earliest: window?.earliest ?? null,
      latest: window?.latest ?? null,
      sort_at: window?.earliest ?? ctx.now,
      place_id: record.placeId ?? null,
      place_said: record.placeSaid ?? null,
      place_precision: record.placePrecision ?? null,
      longitude: null,
      latitude: null,
      source: record.source,
      agency_id: ctx.actor.agency.id,
      reference: record.reference ?? null,
      outcome: record.outcome ?? null,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.id,
      ...scope,
    })
    .execute();
  for (const narrative of record.narratives) await writeNarrative(ctx, id, scope, narrative);
  for (const named of record.subjects) {
    await nameSubject(ctx, id, named, record.ownScope === 'information' ? scope : undefined);
  }
  ctx.note({ about: id });
  return { id, label, scope };
}

/** Writes one account of a record under the record's scope; an empty one is not written. */
export async function writeNarrative(
  ctx: Ctx,
  recordId: string,
  scope: Guarded,
  narrative: NewRecord['narratives'][number],
): Promise<void> {
  if (!narrative.text) return;
  await ctx.tx
    .insertInto('record_narrative')
    .values({
      id: ctx.newId(),
      record_id: recordId,
      heading: narrative.heading,
      text: narrative.text,
      is_opinion: narrative.isOpinion ?? false,
      in_their_own_words: narrative.inTheirOwnWords ?? false,
      written_at: ctx.now,
      written_by: ctx.actor.id,
      scope_id: scope.scope_id,
      scope_class: scope.scope_class,
    })
    .execute();
}

async function scopeFor(ctx: Ctx, record: NewRecord): Promise<Guarded> {
  if (record.ownScope) return openScope(ctx, record.ownScope);
  const ids = record.subjects.map(({ subjectId }) => subjectId);
  const { rows } = await sql<FileCandidate & Guarded>`
    select s.id, s.kind, s.scope_id, s.scope_class, my_level(s.scope_id) as level from subject s
    where s.id = any (${sql.val(ids)}::uuid[]) order by s.id`.execute(ctx.tx);
  const file = fileOf(rows);
  const owner = rows.find(({ id }) => id === file);
  return owner ? { scope_id: owner.scope_id, scope_class: owner.scope_class } : openScope(ctx, 'record');
}
