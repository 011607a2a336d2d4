import { sql } from 'kysely';
import type { CameFrom } from '../../planning/index.ts';

/** The risks an action answers, as far as the reader may see them. */
export const cameFromRisk: CameFrom = async ({ tx }, actionId) => {
  const { rows } = await sql<{ id: string; number: string }>`
    select distinct r.id, r.number from risk_action x join risk r on r.id = x.risk_id
    where x.action_id = ${actionId} order by r.number, r.id`.execute(tx);
  return rows.map(({ id, number }) => ({ says: `Risk ${number}`, href: `/risks/${id}` }));
};
