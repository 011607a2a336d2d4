import { sql } from 'kysely';
import { type ListOf, newestVisible } from '../../kernel/access/visible.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { SubjectKind } from '../../subjects/index.ts';

export interface Place {
  id: string;
  name: string;
  kind: SubjectKind;
}

/** As many places as a phone can choose from; any other is said in words. */
const MOST = 60;

const PLACES: ListOf = {
  table: 'subject',
  order: 'opened_at',
  level: 'summary',
  where: sql`t.kind in ('location', 'premises', 'school', 'neighbourhood', 'transport_route')`,
};

/** The places this worker sees, by name. */
export async function placesSeen(tx: Tx): Promise<Place[]> {
  const { rows } = await sql<Place>`
    select s.id, c.name, s.kind from ${newestVisible(PLACES, MOST)} f
      join subject s on s.id = f.id join context c on c.subject_id = s.id
    order by c.name, s.id limit ${MOST}`.execute(tx);
  return rows;
}
