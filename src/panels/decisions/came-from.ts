import { sql } from 'kysely';
import { londonDate, sayDate } from '../../kernel/clock/index.ts';
import type { CameFrom } from '../../planning/index.ts';

/** The meetings an action was agreed in, as far as the reader may see the item it was said in. */
export const cameFromMeeting: CameFrom = async ({ tx }, actionId) => {
  const { rows } = await sql<{ id: string; name: string; at: Date }>`
    select distinct m.id, b.name, m.starts_at as at
    from decision_action x join agenda_item i on i.id = x.item_id join meeting m on m.id = i.meeting_id join body b on b.id = m.body_id
    where x.action_id = ${actionId} order by at, m.id`.execute(tx);
  return rows.map(({ id, name, at }) => ({ says: `${name}, ${sayDate(londonDate(at))}`, href: `/meetings/${id}` }));
};
