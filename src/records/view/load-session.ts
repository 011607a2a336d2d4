import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

export interface SessionShown {
  youngPeople: number | null;
  estimated: boolean;
  raisedLabel: string | null;
}

/** What a contact session counted, or null when the record is none. */
export async function loadSession(tx: Tx, recordId: string): Promise<SessionShown | null> {
  const { rows } = await sql<SessionShown>`
    select young_people as "youngPeople", estimated, raised_label as "raisedLabel" from contact_session where record_id = ${recordId} order by id limit 1`.execute(
    tx,
  );
  return rows[0] ?? null;
}
