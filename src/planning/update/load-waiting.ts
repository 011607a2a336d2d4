import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { UpdateWay } from '../tables.ts';

/** An action that is done and waits for approval, with what shows it. */
export interface WaitingAction {
  id: string;
  number: string | null;
  wording: string;
  evidence: string;
  note: string | null;
  saidAt: Date;
  saidBy: { id: string; name: string } | null;
  recordedFor: { id: string; name: string } | null;
  way: UpdateWay;
}

/** The actions of a plan that wait for approval, in the document's order, with the evidence given last. */
export async function loadWaiting(tx: Tx, planId: string): Promise<WaitingAction[]> {
  const { rows } = await sql<WaitingAction>`
    select a.id, coalesce(a.number, a.number_proposed) as number, a.wording, u.evidence, u.note, u.said_at as "saidAt", u.way,
      case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name) end as "saidBy",
      case when f.id is not null then jsonb_build_object('id', f.id, 'name', f.name) end as "recordedFor"
    from action a join lateral (select * from action_update o where o.action_id = a.id and o.claim = 'done'
        order by o.said_at desc, o.id desc limit 1) u on true
      left join account b on b.id = u.said_by left join account f on f.id = u.recorded_for
    where a.plan_id = ${planId} and a.claim = 'done' and a.dropped_at is null order by a.sort, a.id`.execute(tx);
  return rows;
}
