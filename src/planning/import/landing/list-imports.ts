import { sql } from 'kysely';
import { visiblePage } from '../../../kernel/access/visible.ts';
import type { Tx } from '../../../kernel/db/schema.ts';
import type { PlanCounts, PlanImportState } from '../tables.ts';

export interface ImportLine {
  readonly id: string;
  readonly title: string;
  readonly recognised: string;
  readonly state: PlanImportState;
  readonly planId: string | null;
  readonly stagedAt: Date;
  readonly stagedBy: string | null;
  readonly counts: Partial<PlanCounts>;
}

/** Papers that were brought in, newest first, as far as this reader may see. */
export async function listImports(tx: Tx, page: number, size: number): Promise<{ lines: ImportLine[]; total: number }> {
  const { ids, total } = await visiblePage(tx, { table: 'plan_import', order: 'staged_at', level: 'full' }, page, size);
  const { rows } = await sql<ImportLine>`
    select i.id, i.title, i.recognised, i.state, i.plan_id as "planId", i.staged_at as "stagedAt", a.name as "stagedBy", i.counts
    from plan_import i left join account a on a.id = i.staged_by
    where i.id = any (${sql.val(ids)}::uuid[]) order by i.staged_at desc, i.id`.execute(tx);
  return { lines: rows, total };
}

/** The partnership's own plans that a paper may be a newer edition of, by title. */
export async function plansToRenew(tx: Tx): Promise<{ id: string; title: string }[]> {
  const { ids } = await visiblePage(
    tx,
    { table: 'plan', order: 'opened_at', level: 'full', where: sql`t.subject_id is null and t.ended_at is null` },
    1,
    200,
  );
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from plan where id = any (${sql.val(ids)}::uuid[]) order by title, id`.execute(tx);
  return rows;
}
