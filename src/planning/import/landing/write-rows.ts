import type { Tx } from '../../../kernel/db/schema.ts';
import type { NewRows } from './new-rows.ts';

/** PostgreSQL takes 65,535 values in one statement; an action has the most columns. */
const MOST_ROWS = 1000;

/** Writes rows, many to a statement, parents before what belongs to them. */
export async function writeRows(tx: Tx, rows: NewRows): Promise<void> {
  for (const part of byDepth(rows.plan_part)) await tx.insertInto('plan_part').values(part).execute();
  for (const some of chunks(rows.action)) await tx.insertInto('action').values(some).execute();
  for (const some of chunks(rows.action_lead)) await tx.insertInto('action_lead').values(some).execute();
  for (const some of chunks(rows.action_update)) await tx.insertInto('action_update').values(some).execute();
  for (const some of chunks(rows.impact)) await tx.insertInto('impact').values(some).execute();
  for (const some of chunks(rows.plan_note)) await tx.insertInto('plan_note').values(some).execute();
  for (const some of chunks(rows.report_due)) await tx.insertInto('report_due').values(some).execute();
}

function chunks<T>(rows: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(rows.length / MOST_ROWS) }, (_, nth) =>
    rows.slice(nth * MOST_ROWS, (nth + 1) * MOST_ROWS),
  );
}

/** Outer parts first: a policy asks that a part's parent can be seen. */
function byDepth(parts: NewRows['plan_part']): NewRows['plan_part'][] {
  const [written, levels] = [new Set<string>(), [] as NewRows['plan_part'][]];
  let left = [...parts];
  while (left.length > 0) {
    const mine = new Set(left.map(({ id }) => id));
    const next = left.filter(({ parent_id }) => parent_id == null || !mine.has(parent_id));
    levels.push(...chunks(next));
    for (const { id } of next) written.add(id);
    left = left.filter(({ id }) => !written.has(id));
  }
  return levels;
}
