import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** One concern in the queue, as this reader may see it. */
export interface WaitingConcern {
  id: string;
  label: string;
  status: 'submitted' | 'read' | 'proposed' | 'decided';
  danger: 'yes' | 'no' | 'not_known';
  receivedAt: Date;
  dueAt: Date;
  metAt: Date | null;
  agency: string | null;
  /** Who or what it is about, in the referrer's words. */
  about: string[];
}

export interface QueueFilter {
  statuses: readonly WaitingConcern['status'][];
  page: number;
  size: number;
}

/**
 * The hub's queue: what is due first comes first, danger before everything. Only undecided concerns are read unless asked
 * for, so the work is bounded by what waits, not by what was ever raised.
 */
export async function waitingConcerns(
  tx: Tx,
  filter: QueueFilter,
): Promise<{ lines: WaitingConcern[]; total: number }> {
  const where: RawBuilder<unknown> = sql`c.status = any (${sql.val([...filter.statuses])}::text[])
    and (c.scope_class = any ((select my_classes(2))::text[]) or c.scope_id = any (array(select my_scopes(2))))`;
  const { rows: counted } = await sql<{ total: number }>`
    select count(*)::integer as total from concern c where ${where}`.execute(tx);
  const { rows } = await sql<WaitingConcern>`
    select c.id, c.label, c.status, c.danger_now as danger, c.received_at as "receivedAt", k.due_at as "dueAt", k.met_at as "metAt",
      a.name as agency,
      array(select s.named from concern_subject s where s.concern_id = c.id order by s.said_order, s.id) as about
    from concern c join clock k on k.concern_id = c.id left join agency a on a.id = c.referrer_agency_id
    where ${where}
    order by (c.danger_now = 'yes' and c.status = 'submitted') desc, k.due_at, c.id
    limit ${filter.size} offset ${(filter.page - 1) * filter.size}`.execute(tx);
  return { lines: rows, total: counted[0]?.total ?? 0 };
}
