import { type RawBuilder, sql } from 'kysely';
import { countVisible, newestVisible } from '../../kernel/access/visible.ts';
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
  const where: RawBuilder<unknown> =
    filter.kinds.length > 0 ? sql`t.kind = any (${sql.val([...filter.kinds])}::text[])` : sql`true`;
  const reach = filter.page * filter.size;
  const { rows: counted } = await countVisible('record', 'summary', where).execute(tx);
  const { rows } = await sql<EventRow & { whenKnown: EventTime['kind'] }>`
    with found as (
      select id, at from ${newestVisible('record', 'sort_at', 'summary', reach, where)} newest
      order by at desc, id limit ${filter.size} offset ${reach - filter.size})
    select r.id, r.kind, r.when_known as "whenKnown", r.earliest, r.latest, r.recorded_at as "recordedAt", r.id as "recordId", r.label, r.title,
      null as part, '[]'::jsonb as said, coalesce(subject_name(r.place_id), r.place_said) as place,
      case when r.kind <> 'information_item' then g.name end as agency,
      coalesce((select t.label from term t where t.vocabulary in ('incident_kind', 'census_event') and t.code = r.variety order by t.valid_from desc limit 1), r.variety) as variety
    from found f join record r on r.id = f.id left join agency g on g.id = r.agency_id
    order by f.at desc, f.id`.execute(tx);
  return { lines: rows.map(eventOf), total: counted[0]?.total ?? 0 };
}
