import { sql } from 'kysely';
import { windowOf } from '../../../kernel/clock/index.ts';
import type { CinChild } from '../../reading/cin/child.ts';
import { digestOf } from '../../reading/digest.ts';
import type { CensusAbout } from './about.ts';
import { type CensusEvent, eventsOf } from './events-of.ts';
import type { KnownChild } from './known-children.ts';
import type { Writing } from './writing.ts';

interface KnownEvent {
  id: string;
  key: string;
  content: string;
}

/** Something dated about one child. */
export interface EventOf {
  subject: KnownChild;
  event: CensusEvent;
}

/** Keeps each thing the census tells of as a record of its own, under the child's scope. */
export async function addEvents(ctx: Writing, told: readonly EventOf[], about: CensusAbout): Promise<void> {
  if (told.length === 0) return;
  const rows = told.map(({ subject, event }) => ({ id: ctx.newId(), subject, event, window: windowOf(event.when) }));
  await sql`
    insert into record (id, kind, variety, title, when_known, earliest, latest, sort_at, source, outcome, detail, recorded_at, recorded_by, scope_id, scope_class)
    select t.id, 'census_event', t.variety, t.title, t.when_known, t.earliest, t.latest, coalesce(t.earliest, ${ctx.now}), ${about.source},
      t.outcome, t.detail::jsonb, ${ctx.now}, ${ctx.actor.id}, t.scope_id, t.scope_class
    from unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ event }) => event.kind)}::text[],
      ${rows.map(({ event }) => event.title)}::text[], ${rows.map(({ event }) => event.when.kind)}::text[],
      ${rows.map(({ window }) => window?.earliest ?? null)}::timestamptz[],
      ${rows.map(({ window }) => window?.latest ?? null)}::timestamptz[], ${rows.map(({ event }) => event.outcome)}::text[],
      ${rows.map(({ event }) => detailOf(event))}::text[], ${rows.map(({ subject }) => subject.scope.scope_id)}::uuid[],
      ${rows.map(({ subject }) => subject.scope.scope_class)}::text[])
      as t (id, variety, title, when_known, earliest, latest, outcome, detail, scope_id, scope_class)`.execute(ctx.tx);
  await ctx.tx
    .insertInto('record_subject')
    .values(
      rows.map(({ id, subject }) => ({
        id: ctx.newId(),
        record_id: id,
        subject_id: subject.id,
        part: 'named' as const,
        ...subject.scope,
      })),
    )
    .execute();
}

/**
 * Adds what a census tells of a child that was not known, and changes what was corrected. A census is of one year, so what
 * a later file no longer tells is kept. Returns whether anything changed.
 */
export async function mendEvents(
  ctx: Writing,
  subject: KnownChild,
  child: CinChild,
  key: string,
  about: CensusAbout,
): Promise<boolean> {
  const known = new Map((await knownEvents(ctx, subject)).map((event) => [event.key, event]));
  const told = eventsOf(key, child);
  const fresh = told.filter((event) => !known.has(event.key));
  const mended = told.flatMap((event) => {
    const before = known.get(event.key);
    return before !== undefined && before.content !== contentOf(event) ? [{ id: before.id, event }] : [];
  });
  await addEvents(
    ctx,
    fresh.map((event) => ({ subject, event })),
    about,
  );
  for (const { id, event } of mended) {
    await sql`update record set outcome = ${event.outcome}, detail = ${detailOf(event)}::jsonb, source = ${about.source} where id = ${id}`.execute(
      ctx.tx,
    );
  }
  return fresh.length + mended.length > 0;
}

async function knownEvents(ctx: Writing, subject: KnownChild): Promise<KnownEvent[]> {
  const { rows } = await sql<KnownEvent>`
    select r.id, r.detail ->> 'key' as key, r.detail ->> 'content' as content
    from record_subject p join record r on r.id = p.record_id
    where p.subject_id = ${subject.id} and p.scope_id = ${subject.scope.scope_id} and r.kind = 'census_event' and r.detail ? 'key'
    order by r.id`.execute(ctx.tx);
  return rows;
}

/** Beside what the census says, what it is known by and a digest of it, so that again is told from corrected. */
const detailOf = (event: CensusEvent): string =>
  JSON.stringify({ ...event.detail, key: event.key, content: contentOf(event) });

const contentOf = ({ detail, outcome }: CensusEvent): string => digestOf([JSON.stringify(detail), outcome ?? '']);
