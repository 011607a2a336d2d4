import type { ColumnType } from 'kysely';
import type { Paper } from '../../documents/index.ts';
import type { Guarded } from '../../kernel/db/schema.ts';
import type { Correction } from './corrections.ts';
import type { TableMapping } from './proposal.ts';

/** jsonb: read as its value, written as JSON text. */
type Json<T> = ColumnType<T, string | undefined, string>;

export type PlanImportState = 'staged' | 'landed' | 'abandoned';

/** How many rows of a paper came to what; they add up to the rows read. */
export interface PlanCounts {
  readonly read: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly updated: number;
  readonly held: number;
  readonly rejected: number;
}

interface PlanImport extends Guarded {
  id: string;
  plan_id: string | null;
  state: PlanImportState;
  title: string;
  recognised: string;
  format: string;
  source_digest: string;
  corrections: Json<Correction[]>;
  proposal_digest: string | null;
  counts: Json<PlanCounts | Record<string, never>>;
  staged_at: Date;
  staged_by: string | null;
  landed_at: Date | null;
  landed_by: string | null;
}

interface PlanImportPaper extends Guarded {
  id: string;
  import_id: string;
  paper: Json<Paper>;
  mapping: Json<TableMapping[]>;
}

interface PlanImportMade extends Guarded {
  id: string;
  import_id: string;
  what: string;
  made_id: string;
  row_key: string | null;
}

declare module '../../kernel/db/schema.ts' {
  interface Schema {
    plan_import: PlanImport;
    plan_import_paper: PlanImportPaper;
    plan_import_made: PlanImportMade;
  }
}
