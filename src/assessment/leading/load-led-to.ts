import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** An action that an answer led to, with the plan it is in. */
export interface LedTo {
  item: string;
  actionId: string;
  planId: string;
  planTitle: string;
  wording: string;
}

/** What the answers of a sitting led to, as far as this reader may see, the soonest due first. */
export async function loadLedTo(tx: Tx, sittingId: string): Promise<LedTo[]> {
  const { rows } = await sql<LedTo>`
    select x.item, a.id as "actionId", a.plan_id as "planId", p.title as "planTitle", a.wording
    from sitting_action x join action a on a.id = x.action_id join plan p on p.id = a.plan_id
    where x.sitting_id = ${sittingId} order by a.due_by nulls last, a.id, x.id`.execute(tx);
  return rows;
}
