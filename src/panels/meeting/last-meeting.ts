import { sql } from 'kysely';
import { type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';

/** The London day of the last meeting of a body that is arranged or was held, as far as the reader may see; null without one. */
export async function lastMeetingDay(tx: Tx, bodyId: string): Promise<CivilDate | null> {
  const { rows } = await sql<{ at: Date }>`
    select starts_at as at from meeting where body_id = ${bodyId} and state <> 'cancelled' order by starts_at desc, id limit 1`.execute(
    tx,
  );
  return rows[0] ? londonDate(rows[0].at) : null;
}
