import { sql } from 'kysely';
import type { Paper } from '../../../documents/index.ts';
import type { Tx } from '../../../kernel/db/schema.ts';
import type { Correction } from '../corrections.ts';
import type { TableMapping } from '../proposal.ts';
import { planKindOf } from '../read-as-plan.ts';
import { readStaged, type StagedRead } from '../read-staged.ts';
import type { PlanCounts, PlanImportState } from '../tables.ts';

/** An import of a plan, as far as this reader may see it. */
export interface ImportShown {
  readonly id: string;
  readonly state: PlanImportState;
  readonly planId: string | null;
  readonly planTitle: string | null;
  readonly title: string;
  readonly recognised: string;
  readonly format: Paper['format'];
  readonly digest: string;
  readonly corrections: Correction[];
  readonly counts: Partial<PlanCounts>;
  readonly stagedAt: Date;
  readonly stagedBy: string | null;
  readonly paper: Paper;
  readonly mapping: TableMapping[];
  readonly scopeId: string;
  readonly scopeClass: string;
}

/** An import with its paper; null alike where it is not there and where it is not for this reader. */
export async function loadImport(tx: Tx, id: string): Promise<ImportShown | null> {
  const { rows } = await sql<ImportShown>`
    select i.id, i.state, i.plan_id as "planId", p.title as "planTitle", i.title, i.recognised, i.format, i.source_digest as digest,
      i.corrections, i.counts, i.staged_at as "stagedAt", a.name as "stagedBy", r.paper, r.mapping,
      i.scope_id as "scopeId", i.scope_class as "scopeClass"
    from plan_import i join plan_import_paper r on r.import_id = i.id
      left join plan p on p.id = i.plan_id left join account a on a.id = i.staged_by
    where i.id = ${id}`.execute(tx);
  return rows[0] ?? null;
}

/** What it makes, with every correction so far. */
export const readImport = (shown: ImportShown): StagedRead =>
  readStaged(shown.paper, shown.mapping, planKindOf(shown.recognised), shown.corrections);
