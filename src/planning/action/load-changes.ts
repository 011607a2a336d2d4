import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** What an action said before somebody changed its words. */
export interface WordingBefore {
  id: string;
  at: Date;
  by: string | null;
  why: string;
  was: string;
}

/** Each time the words or the date of an action changed, newest first: its history twin, where what it said is different after. */
export async function loadChanges(tx: Tx, actionId: string): Promise<WordingBefore[]> {
  const { rows } = await sql<WordingBefore>`
    with versions as (
      select h.history_id as id, h.changed_at as at, h.changed_by, h.reason as why, h.was ->> 'wording' as wording,
        h.was ->> 'due_by' as due_by, h.was ->> 'due_said' as due_said
      from action_history h where h.row_id = ${actionId}),
    after as (
      select v.*, lead(v.wording, 1, a.wording) over w as next_wording, lead(v.due_by, 1, a.due_by::text) over w as next_due
      from versions v, action a where a.id = ${actionId} window w as (order by v.at, v.id))
    select f.id, f.at, b.name as by, f.why,
      f.wording || case when f.due_by is distinct from f.next_due then coalesce(' (due by ' || to_char(f.due_by::date, 'FMDD FMMonth YYYY') || ')', ' (no date)') else '' end as was
    from after f left join account b on b.id = f.changed_by
    where f.wording is distinct from f.next_wording or f.due_by is distinct from f.next_due
    order by f.at desc, f.id desc`.execute(tx);
  return rows;
}
