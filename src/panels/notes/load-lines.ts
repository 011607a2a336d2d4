import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { TypedLine } from './standing-lines.ts';

/** Every line typed at a meeting that the reader may see, in the order they were typed. */
export async function loadLines(tx: Tx, meetingId: string): Promise<TypedLine[]> {
  const { rows } = await sql<TypedLine>`
    select l.id, l.item_id as "itemId", l.text, l.replaces::text[] as replaces, l.typed_at as "typedAt", a.name as "typedBy"
    from minute_line l left join account a on a.id = l.typed_by
    where l.meeting_id = ${meetingId} order by l.typed_at, l.id`.execute(tx);
  return rows;
}
