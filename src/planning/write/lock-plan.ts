import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** Until this transaction ends nobody else adds to this plan, so that no two parts or actions get one number. */
export async function lockPlan(tx: Tx, id: string): Promise<void> {
  await sql`select 1 from plan where id = ${id} for no key update`.execute(tx);
}

/** The place after everything in a plan's table. */
export async function nextSort(
  tx: Tx,
  table: 'plan_part' | 'action' | 'impact' | 'report_due',
  planId: string,
): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(t.sort), 0) + 1 as next from ${sql.table(table)} t where t.plan_id = ${planId}`.execute(tx);
  return rows[0]?.next ?? 1;
}
