import type { Generated } from 'kysely';
import type { Guarded } from '../kernel/db/schema.ts';

export type RunStatus = 'waiting' | 'running' | 'landed' | 'refused' | 'failed';

/** How many of each, by a short fixed word. */
export type Tallied = Readonly<Record<string, number>>;

interface ImportRun {
  id: string;
  format: string;
  importer_id: string;
  asked_by: string;
  area_kind: string | null;
  status: RunStatus;
  bytes: number;
  bytes_read: Generated<number>;
  digest: Buffer;
  started_at: Date;
  progress_at: Date;
  finished_at: Date | null;
  read: number | null;
  rejected: number | null;
  reasons: Generated<unknown>;
  warnings: Generated<unknown>;
  refused_why: string | null;
}

interface ImportOutcome extends Guarded {
  id: string;
  run_id: string;
  accepted: number;
  unchanged: number;
  updated: number;
  held: number;
  reasons: Generated<unknown>;
}

interface HeldRow extends Guarded {
  id: string;
  importer_id: string;
  format: string;
  external_key: Buffer;
  content: Buffer;
  why: string;
  subject_id: string | null;
  concern_id: string | null;
  line: number;
  payload: unknown;
  source: string;
  held_at: Date;
  decision: string | null;
  decided_by: string | null;
  decided_at: Date | null;
  decided_why: string | null;
}

declare module '../kernel/db/schema.ts' {
  interface Schema {
    import_run: ImportRun;
    import_outcome: ImportOutcome;
    import_piece: { id: string; run_id: string; no: number; bytes: Buffer };
    import_key: {
      importer_id: string;
      format: string;
      external_key: Buffer;
      target_id: string;
      content: Buffer;
      landed_at: Date;
    };
    held_row: HeldRow;
  }
}
