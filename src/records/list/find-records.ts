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

/** The records the actor may see, newest first, and how many there are (exact up to 10,000). */
export async function findRecords(tx: Tx, filter: RecordFilter): Promise<{ lines: ChronologyEvent[]; total: number }> {
  const list: ListOf = { table: 'record', order: 'sort_at', level: 'summary' };
  if (filter.kinds.length > 0) list.where = sql`t.kind = any (${sql.val([...filter.kinds])}::text[])`;
  const { ids, total } = await visiblePage(tx, list, filter.page, filter.size);
  const { rows } = await sql<EventRow & { whenKnown: EventTime['kind'] }>`
    select r.id, r.kind, r.when_known as "whenKnown", r.earliest, r.latest, r.recorded_at as "recordedAt", r.id as "recordId", r.label, r.title,
      null as part, '[]'::jsonb as said, coalesce(subject_name(r.place_id), r.place_said) as place,
      case when r.kind <> 'information_item' then g.name end as agency,
      coalesce((select t.label from term t where t.vocabulary in ('incident_kind', 'census_event') and t.code = r.variety order by t.valid_from desc limit 1), r.variety) as variety
    from ${inOrder(ids)} join record r on r.id = f.id left join agency g on g.id = r.agency_id
    order by f.n`.execute(tx);
  return { lines: rows.map(eventOf), total };
}
