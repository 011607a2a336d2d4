import { sql } from 'kysely';
import { inOrder, type ListOf, visiblePage } from '../../kernel/access/visible.ts';
import type { EventTime } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { type ChronologyEvent, type EventRow, eventOf } from '../chronology/event.ts';
import type { RecordKind } from '../tables.ts';

export interface RecordFilter {
  kinds: readonly RecordKind[];
  page: number;
  size: number;
}

/** One line: what it is, and whom or what it is about as far as the reader may see. */
export interface RecordLine extends ChronologyEvent {
  /** At most four; a name where the reader may see it, a label otherwise. */
  about: { id: string; called: string }[];
}

/** The records the actor may see, newest first, and how many there are (exact up to 10,000). */
export async function findRecords(tx: Tx, filter: RecordFilter): Promise<{ lines: RecordLine[]; total: number }> {
  const list: ListOf = { table: 'record', order: 'sort_at', level: 'summary' };
  if (filter.kinds.length > 0) list.where = sql`t.kind = any (${sql.val([...filter.kinds])}::text[])`;
  const { ids, total } = await visiblePage(tx, list, filter.page, filter.size);
  const { rows } = await sql<EventRow & { whenKnown: EventTime['kind']; about: RecordLine['about'] }>`
    select r.id, r.kind, r.when_known as "whenKnown", r.earliest, r.latest, r.recorded_at as "recordedAt", r.id as "recordId", r.label, r.title,
      null as part, '[]'::jsonb as said, coalesce(subject_name(r.place_id), r.place_said) as place,
      case when r.kind <> 'information_item' then g.name end as agency,
      coalesce((select t.label from term t where t.vocabulary in ('incident_kind', 'census_event') and t.code = r.variety order by t.valid_from desc limit 1), r.variety) as variety,
      (select coalesce(jsonb_agg(jsonb_build_object('id', a.id, 'called', a.called) order by a.called, a.id), '[]') from (
        select distinct s.id, coalesce(subject_name(s.id), s.label) as called from record_subject rs join subject s on s.id = rs.subject_id
        where rs.record_id = r.id and rs.part <> 'place' order by 2, 1 limit 4) a) as about
    from ${inOrder(ids)} join record r on r.id = f.id left join agency g on g.id = r.agency_id
    order by f.n`.execute(tx);
  return { lines: rows.map(({ about, ...row }) => ({ ...eventOf(row), about })), total };
}
