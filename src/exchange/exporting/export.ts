import type { Policy } from '../../kernel/access/policy.ts';
import type { Tx } from '../../kernel/db/schema.ts';

export type ExportCode = 'concerns' | 'subjects';

/** A row of an export: its cells in the order of the columns, and the ids of what it shows. */
export interface ExportRow {
  cells: readonly string[];
  shows: readonly string[];
}

/** One list that can be taken out as a file: a row of the table of exports. */
export interface Export {
  code: ExportCode;
  /** For a page: "Concerns". */
  name: string;
  policy: Policy;
  columns: readonly string[];
  /** The rows the actor may see, newest first: row security decides, and a page of them is held at a time. */
  rows(tx: Tx): AsyncGenerator<ExportRow>;
}
