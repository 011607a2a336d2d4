import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { PartKind } from '../tables.ts';

/** A theme, priority, objective or goal of a plan. */
export interface PartShown {
  id: string;
  parentId: string | null;
  kind: PartKind;
  /** As printed, else as Kith proposes. */
  number: string | null;
  numberIsProposed: boolean;
  wording: string;
  outcome: string | null;
  saidBy: string | null;
  sort: number;
  droppedAt: Date | null;
  droppedWhy: string | null;
  /** Actions of other plans that do what this part asks for, as far as this reader may see. */
  servedBy: { actionId: string; planId: string; planTitle: string; number: string | null; wording: string }[];
}

/** The parts of a plan in the document's order, dropped ones with them. */
export async function loadParts(tx: Tx, planId: string): Promise<PartShown[]> {
  const { rows } = await sql<PartShown>`
    select t.id, t.parent_id as "parentId", t.kind, coalesce(t.number, t.number_proposed) as number,
      t.number is null and t.number_proposed is not null as "numberIsProposed", t.wording, t.outcome, t.said_by as "saidBy", t.sort,
      t.dropped_at as "droppedAt", t.dropped_why as "droppedWhy",
      coalesce(v.served, '[]') as "servedBy"
    from plan_part t left join (
      select a.serves_part_id, jsonb_agg(jsonb_build_object('actionId', a.id, 'planId', a.plan_id, 'planTitle', p.title,
          'number', coalesce(a.number, a.number_proposed), 'wording', a.wording) order by p.title, a.sort, a.id) as served
      from action a join plan p on p.id = a.plan_id
      where a.serves_part_id = any (array(select o.id from plan_part o where o.plan_id = ${planId})) and a.dropped_at is null
      group by a.serves_part_id) v on v.serves_part_id = t.id
    where t.plan_id = ${planId} order by t.sort, t.id`.execute(tx);
  return rows;
}
