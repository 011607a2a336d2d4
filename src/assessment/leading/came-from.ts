import { sql } from 'kysely';
import { londonDate, sayDate } from '../../kernel/clock/index.ts';
import type { CameFrom } from '../../planning/index.ts';

/** The assessments an action came from, as far as the reader may see that they are there. */
export const cameFromAssessment: CameFrom = async ({ tx }, actionId) => {
  const { rows } = await sql<{ id: string; instrument: string; at: Date }>`
    select distinct s.id, i.name as instrument, coalesce(s.submitted_at, s.opened_at) as at
    from sitting_action x join sitting s on s.id = x.sitting_id join instrument_version v on v.id = s.version_id
      join instrument i on i.id = v.instrument_id
    where x.action_id = ${actionId} order by at, s.id`.execute(tx);
  return rows.map(({ id, instrument, at }) => ({
    says: `${instrument}, ${sayDate(londonDate(at))}`,
    href: `/assessments/${id}`,
  }));
};
