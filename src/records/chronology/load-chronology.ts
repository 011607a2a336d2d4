import { type RawBuilder, sql } from 'kysely';
import { COUNT_CAP } from '../../kernel/access/visible.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { stageWords } from '../../subjects/index.ts';
import { type ChronologyEvent, type EventKind, type EventRow, eventOf } from './event.ts';

export interface ChronologyFilter {
  kinds: readonly EventKind[];
  agency: string | undefined;
  page: number;
  size: number;
}

/**
 * Where the events of a subject are found: each under a scope the reader holds, and never by walking past one they do
 * not, so that the buffers touched do not grow with hidden rows (access.md). Row security still judges every row.
 */
function found(
  subjectId: string,
  filter: Pick<ChronologyFilter, 'kinds' | 'agency'>,
  most: number,
): RawBuilder<unknown> {
  const recordKinds = filter.kinds.filter((kind) => kind !== 'case');
  const all = filter.kinds.length === 0;
  const where = sql`t.subject_id = ${subjectId}
    and (${all} or t.kind = any (${sql.val(recordKinds)}::text[]))
    and (${filter.agency ?? null}::uuid is null or t.agency_id = ${filter.agency ?? null}::uuid)`;
  const newest = sql`order by t.sort_at desc, t.id limit ${sql.lit(most)}`;
  return sql`(
    select held.id, held.at, 'record' as source from unnest(my_classes(2)) as class cross join lateral (
      select t.id, t.sort_at as at from record_subject t where t.scope_class = class and ${where} ${newest}) held
    union
    (select t.id, t.sort_at as at, 'record' from record_subject t
      where t.scope_id = any (array(select my_scopes(2))) and ${where} ${newest})
    union
    (select t.id, t.from_at, 'case' from case_status t left join account a on a.id = t.recorded_by
      where t.subject_id = ${subjectId} and (${all} or ${filter.kinds.includes('case')})
        and (${filter.agency ?? null}::uuid is null or a.agency_id = ${filter.agency ?? null}::uuid)
      order by t.from_at desc, t.id limit ${sql.lit(most)}))`;
}

/** One page of a subject's events, newest first, as rows. */
export function chronologyQuery(subjectId: string, filter: ChronologyFilter): RawBuilder<EventRow> {
  const reach = filter.page * filter.size;
  return sql<EventRow>`
    with found as (
      select id, at, source from ${found(subjectId, filter, reach)} newest order by at desc, id limit ${filter.size} offset ${reach - filter.size})
    select f.at, p.id, p.kind, p.when_known as "whenKnown", p.earliest, p.latest, coalesce(r.recorded_at, p.sort_at) as "recordedAt", r.id as "recordId",
      r.label, r.title, p.part, coalesce(subject_name(r.place_id), r.place_said) as place, g.name as agency,
      coalesce((select t.label from term t where t.vocabulary in ('incident_kind', 'census_event') and t.code = r.variety order by t.valid_from desc limit 1), r.variety) as variety,
      coalesce((select jsonb_agg(jsonb_build_object('text', s.text, 'own', s.in_their_own_words) order by s.in_their_own_words, s.written_at, s.id)
                from record_said s where s.record_id = p.record_id and s.subject_id = p.subject_id), '[]') as said
    from found f join record_subject p on p.id = f.id left join record r on r.id = p.record_id left join agency g on g.id = p.agency_id
    where f.source = 'record'
    union all
    select f.at, c.id, 'case', 'exact', c.from_at, c.from_at, c.from_at, null, null, null, null, null, g.name, c.stage, '[]'
    from found f join case_status c on c.id = f.id left join account a on a.id = c.recorded_by left join agency g on g.id = a.agency_id
    where f.source = 'case'
    order by 1 desc, 2`;
}

/** The events of a subject that the reader may see, newest first, a page at a time, and how many there are. */
export async function loadChronology(
  tx: Tx,
  subjectId: string,
  filter: ChronologyFilter,
): Promise<{ events: ChronologyEvent[]; total: number }> {
  const { rows } = await chronologyQuery(subjectId, filter).execute(tx);
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from ${found(subjectId, filter, COUNT_CAP + 1)} counted`.execute(tx);
  const events = rows
    .map(eventOf)
    .map((event) =>
      event.kind === 'case' && event.variety
        ? { ...event, variety: stageWords[event.variety] ?? event.variety }
        : event,
    );
  return { events, total: counted[0]?.total ?? 0 };
}

/** The agencies that events of this subject come from, by name, for the filter. */
export async function agenciesOf(tx: Tx, subjectId: string): Promise<{ id: string; name: string }[]> {
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct g.id, g.name from ${found(subjectId, { kinds: [], agency: undefined }, COUNT_CAP)} f
      left join record_subject p on p.id = f.id left join case_status c on c.id = f.id left join account a on a.id = c.recorded_by
      join agency g on g.id = coalesce(p.agency_id, a.agency_id)
    order by g.name, g.id`.execute(tx);
  return rows;
}
