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
  const mine = concernsOf(filter.statuses);
  const { rows: counted } = await sql<{ total: number }>`
    with mine as materialized (${mine}) select count(*)::integer as total from mine`.execute(tx);
  const { rows } = await sql<WaitingConcern>`
    with mine as materialized (${mine})
    select c.id, c.label, c.status, c.danger_now as danger, c.received_at as "receivedAt", k.due_at as "dueAt", k.met_at as "metAt",
      a.name as agency,
      array(select s.named from concern_subject s where s.concern_id = c.id order by s.said_order, s.id) as about
    from mine m cross join lateral (select * from concern x where x.id = m.id limit 1) c
      cross join lateral (select x.due_at, x.met_at from clock x where x.concern_id = m.id order by x.due_at, x.id limit 1) k
      left join agency a on a.id = c.referrer_agency_id
    order by (c.danger_now = 'yes' and c.status = 'submitted') desc, k.due_at, c.id
    limit ${filter.size} offset ${(filter.page - 1) * filter.size}`.execute(tx);
  return { lines: rows, total: counted[0]?.total ?? 0 };
}

/**
 * Concerns of these statuses that the actor may see: of each class held whole, and of each scope granted, each by its own
 * stretch of an index, so that the work does not grow with what is hidden.
 */
const concernsOf = (statuses: QueueFilter['statuses']): RawBuilder<unknown> => {
  const wanted = sql`t.status = any (${sql.val([...statuses])}::text[])`;
  return sql`
    select t.id from unnest(my_classes(2)) as held (class) cross join lateral (
      select t.id from concern t where t.scope_class = held.class and ${wanted} limit ${sql.lit(NEVER_REACHED)}) t
    union
    select t.id from (select distinct s as id from my_scopes(2) s) g cross join lateral (
      select t.id from concern t where t.scope_id = g.id and ${wanted} limit ${sql.lit(NEVER_REACHED)}) t`;
};

/** A limit that cuts nothing: it keeps PostgreSQL to one class, or one scope, at a time. */
const NEVER_REACHED = 1_000_000;
