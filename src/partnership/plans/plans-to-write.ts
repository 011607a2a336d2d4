import { sql } from 'kysely';
import { type ListOf, newestVisible } from '../../kernel/access/visible.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { PlanChoice } from '../../planning/index.ts';

/** One of the partnership's own plans, to put something into. */
export interface PlanToWrite extends PlanChoice {
  kind: string;
}

const MOST = 200;
const OWN: ListOf = {
  table: 'plan',
  order: 'opened_at',
  level: 'manage',
  where: sql`t.subject_id is null and t.state <> 'ended'`,
};

/** The partnership's own plans that the actor may write in, by title. */
export async function plansToWrite(tx: Tx): Promise<PlanToWrite[]> {
  const { rows } = await sql<PlanToWrite>`
    select p.id, p.title, p.kind, p.scope_id as "scopeId", p.scope_class as "scopeClass"
    from ${newestVisible(OWN, MOST)} f join plan p on p.id = f.id order by p.title, p.id limit ${MOST}`.execute(tx);
  return rows;
}
