import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Attending } from './quorum.ts';

export interface AttendingShown extends Attending {
  id: string;
  name: string;
  about: string;
  /** Whose place they take, by name. */
  standsFor: string | null;
  since: Date;
  note: string | null;
}

/** Who is expected at a meeting and who is there, the chair first. */
export async function loadAttending(tx: Tx, meetingId: string): Promise<AttendingShown[]> {
  const { rows } = await sql<AttendingShown>`
    select t.id, t.account_id as "accountId", a.name, a.job_title || ', ' || g.name as about, t.part, t.in_place_of as "inPlaceOf",
      f.name as "standsFor", t.state, t.since, t.note
    from attendance t join account a on a.id = t.account_id join agency g on g.id = a.agency_id left join account f on f.id = t.in_place_of
    where t.meeting_id = ${meetingId}
    order by array_position(array['chair', 'co_chair', 'member', 'deputy', 'coordinator', 'note_taker', 'guest'], t.part), a.name, t.id`.execute(
    tx,
  );
  return rows;
}
