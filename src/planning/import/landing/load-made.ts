import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/schema.ts';
import { type ImportShown, loadImport } from './load-import.ts';
import type { Made } from './paper-landing.ts';

/** What an import made besides a plan. */
export async function loadMade(tx: Tx, importId: string): Promise<Made[]> {
  const { rows } = await sql<Made>`
    select what, made_id as id, row_key as key from plan_import_made where import_id = ${importId} order by what, row_key nulls first, made_id`.execute(
    tx,
  );
  return rows;
}

/** The imports of a kind of paper that landed with this very digest, as far as the reader may see them, the first before later ones. */
export async function landedAlike(tx: Tx, recognised: string, digest: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from plan_import where recognised = ${recognised} and state = 'landed' and proposal_digest = ${digest}
    order by landed_at, id`.execute(tx);
  return rows.map(({ id }) => id);
}

/** The first import that made something (`what` says what), with its paper; null where there is none, or none for this reader. */
export async function importThatMade(tx: Tx, what: string, madeId: string): Promise<ImportShown | null> {
  const { rows } = await sql<{ id: string }>`
    select m.import_id as id from plan_import_made m join plan_import i on i.id = m.import_id
    where m.made_id = ${madeId} and m.what = ${what} order by i.landed_at, i.id limit 1`.execute(tx);
  return rows[0] === undefined ? null : loadImport(tx, rows[0].id);
}
