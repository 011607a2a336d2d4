import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { RunStatus, Tallied } from '../tables.ts';

/** One import, as this reader may see it. */
export interface RunShown {
  id: string;
  format: string;
  status: RunStatus;
  by: string;
  startedAt: Date;
  progressAt: Date;
  bytes: number;
  bytesRead: number;
  digest: Buffer;
  read: number | null;
  rejected: number | null;
  reasons: Tallied;
  warnings: Tallied;
  refusedWhy: string | null;
  /** What came of the rows; null where that is not for this reader, or not known yet. */
  outcome: { accepted: number; unchanged: number; updated: number; held: number; reasons: Tallied } | null;
}

const runs = (where: RawBuilder<unknown>, size: number, offset: number) => sql<RunShown>`
  select r.id, r.format, r.status, a.name as by, r.started_at as "startedAt", r.progress_at as "progressAt", r.bytes,
    r.bytes_read as "bytesRead", r.digest, r.read, r.rejected, r.reasons, r.warnings, r.refused_why as "refusedWhy",
    (select jsonb_build_object('accepted', o.accepted, 'unchanged', o.unchanged, 'updated', o.updated, 'held', o.held, 'reasons', o.reasons)
     from import_outcome o where o.run_id = r.id order by o.id limit 1) as outcome
  from import_run r join account a on a.id = r.asked_by
  where ${where} order by r.started_at desc, r.id limit ${size} offset ${offset}`;

/** The newest imports, and how many there are. */
export async function loadRuns(tx: Tx, page: number, size: number): Promise<{ runs: RunShown[]; total: number }> {
  const { rows: counted } = await sql<{ total: number }>`select count(*)::integer as total from import_run`.execute(tx);
  const { rows } = await runs(sql`true`, size, (page - 1) * size).execute(tx);
  return { runs: rows, total: counted[0]?.total ?? 0 };
}

/** One import as its reader may see it; null when it is not there or not for them. */
export async function loadRun(tx: Tx, id: string): Promise<RunShown | null> {
  const { rows } = await runs(sql`r.id = ${id}`, 1, 0).execute(tx);
  return rows[0] ?? null;
}

/** A rejected row, for the person who must put it right. */
export interface RejectShown {
  line: number;
  place: string | null;
  reason: string;
  more: number;
}

/** The first rejected rows of an import; none for somebody who may not see them. */
export async function firstRejects(tx: Tx, run: string, most: number): Promise<RejectShown[]> {
  const { rows } = await sql<RejectShown>`
    select line, place, reason, jsonb_array_length(others) as more from import_reject where run_id = ${run} order by no limit ${most}`.execute(
    tx,
  );
  return rows;
}
