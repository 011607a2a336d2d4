import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Said, UpdateWay } from '../tables.ts';

/** One thing that was said of an action. */
export interface UpdateShown {
  id: string;
  claim: Said;
  note: string | null;
  evidence: string | null;
  saidAt: Date;
  saidBy: { id: string; name: string } | null;
  /** Whose word it is, when somebody else wrote it down. */
  recordedFor: { id: string; name: string } | null;
  way: UpdateWay;
}

/** Everything ever said of an action, newest first. */
export async function loadUpdates(tx: Tx, actionId: string): Promise<UpdateShown[]> {
  const { rows } = await sql<UpdateShown>`
    select u.id, u.claim, u.note, u.evidence, u.said_at as "saidAt", u.way,
      case when b.id is not null then jsonb_build_object('id', b.id, 'name', b.name) end as "saidBy",
      case when f.id is not null then jsonb_build_object('id', f.id, 'name', f.name) end as "recordedFor"
    from action_update u left join account b on b.id = u.said_by left join account f on f.id = u.recorded_for
    where u.action_id = ${actionId} order by u.said_at desc, u.id desc`.execute(tx);
  return rows;
}

/** The evidence that waits for approval: the last time somebody said that it is done. Null when nothing waits. */
export const waitingEvidence = (updates: readonly UpdateShown[]): UpdateShown | null =>
  updates.find(({ claim }) => claim === 'done') ?? null;
