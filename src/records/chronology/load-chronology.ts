import { type RawBuilder, sql } from 'kysely';
import { COUNT_CAP, inOrder } from '../../kernel/access/visible.ts';
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
 * The events of a subject that the reader may see: each found under a scope they hold, and never by walking past one they
 * do not, so that the buffers touched do not grow with hidden rows (access.md). Row security still judges every row.
 */
const visible = (subjectId: string): RawBuilder<unknown> => {
  const newest = sql`order by t.sort_at desc, t.id limit ${sql.lit(COUNT_CAP + 1)}`;
  const what = sql`t.id, t.sort_at as at, 'record' as source, t.kind, t.agency_id`;
  return sql`
    select held.* from unnest(my_classes(2)) as class cross join lateral (
      select ${what} from record_subject t where t.subject_id = ${subjectId} and t.scope_class = class ${newest}) held
    union all
    select held.* from (select distinct s as id from my_scopes(2) s) g cross join lateral (
      select ${what} from record_subject t where t.subject_id = ${subjectId} and t.scope_id = g.id
        and t.scope_class <> all ((select my_classes(2))::text[]) ${newest}) held
    union all
    (select t.id, t.from_at, 'case', 'case', a.agency_id from case_status t left join account a on a.id = t.recorded_by
      where t.subject_id = ${subjectId} order by t.from_at desc, t.id limit ${sql.lit(COUNT_CAP + 1)})`;
};

interface Found {
  ids: string[];
  total: number;
  agencies: { id: string; name: string }[];
}

/** Which events stand on a page, how many there are, and whose they all are: the reader's grants are gone through once. */
export const findEvents = (subjectId: string, filter: ChronologyFilter): RawBuilder<Found> => sql<Found>`
    with held as materialized (${visible(subjectId)}),
    chosen as (
      select * from held where (${filter.kinds.length === 0} or kind = any (${sql.val([...filter.kinds])}::text[]))
        and (${filter.agency ?? null}::uuid is null or agency_id = ${filter.agency ?? null}::uuid))
    select array(select id from chosen order by at desc, id limit ${filter.size} offset ${(filter.page - 1) * filter.size}) as ids,
      (select least(count(*), ${sql.lit(COUNT_CAP + 1)})::integer from chosen) as total,
      coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'name', g.name) order by g.name, g.id) from agency g
                where g.id in (select agency_id from held)), '[]') as agencies`;

/** Events as rows, in the order of their ids. */
const eventsOf = (ids: readonly string[]): RawBuilder<EventRow> => sql<EventRow>`
  select * from (
    select f.n, p.id, p.kind, p.when_known as "whenKnown", p.earliest, p.latest, coalesce(r.recorded_at, p.sort_at) as "recordedAt", r.id as "recordId",
      r.label, r.title, p.part, coalesce(subject_name(r.place_id), r.place_said) as place, g.name as agency,
      coalesce((select t.label from term t where t.vocabulary in ('incident_kind', 'census_event') and t.code = r.variety order by t.valid_from desc limit 1), r.variety) as variety,
      coalesce((select jsonb_agg(jsonb_build_object('text', s.text, 'own', s.in_their_own_words) order by s.in_their_own_words, s.written_at, s.id)
                from record_said s where s.record_id = p.record_id and s.subject_id = p.subject_id), '[]') as said
    from ${inOrder(ids)} join record_subject p on p.id = f.id left join record r on r.id = p.record_id left join agency g on g.id = p.agency_id
    union all
    select f.n, c.id, 'case', 'exact', c.from_at, c.from_at, c.from_at, null, null, null, null, null, g.name, c.stage, '[]'
    from ${inOrder(ids)} join case_status c on c.id = f.id left join account a on a.id = c.recorded_by left join agency g on g.id = a.agency_id) e
  order by n`;

/** The events of a subject that the reader may see, newest first, a page at a time; how many, and from which agencies. */
export async function loadChronology(
  tx: Tx,
  subjectId: string,
  filter: ChronologyFilter,
): Promise<{ events: ChronologyEvent[]; total: number; agencies: { id: string; name: string }[] }> {
  const { rows: found } = await findEvents(subjectId, filter).execute(tx);
  const { ids, total, agencies } = found[0] ?? { ids: [], total: 0, agencies: [] };
  const { rows } = await eventsOf(ids).execute(tx);
  const events = rows
    .map(eventOf)
    .map((event) =>
      event.kind === 'case' && event.variety
        ? { ...event, variety: stageWords[event.variety] ?? event.variety }
        : event,
    );
  return { events, total, agencies };
}
