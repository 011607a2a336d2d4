import { sql } from 'kysely';
import type { Tx } from '../kernel/db/schema.ts';

/** A record found by what people write down of it: its label, or another agency's reference. */
export interface FoundRecord {
  id: string;
  kind: string;
  title: string;
  label: string | null;
  /** The concern it is the record of, since a concern has a page of its own. */
  concernId: string | null;
}

/** As it is kept: a reference is typed with and without its spaces and slashes. */
const key = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '').toUpperCase();

/** Records whose label or reference is `text`. By equality, so that the search reads nothing the actor may not see. */
export async function findRecords(tx: Tx, text: string, most: number): Promise<FoundRecord[]> {
  const wanted = key(text);
  if (wanted.length < 4) return [];
  const { rows } = await sql<FoundRecord>`
    select r.id, r.kind, r.title, r.label, c.id as "concernId"
    from record r left join concern c on c.record_id = r.id
    where r.reference_key = ${wanted} or r.label = ${text.trim().toUpperCase()}
    union
    select r.id, r.kind, r.title, c.label, c.id from concern c join record r on r.id = c.record_id
    where c.label = ${text.trim().toUpperCase()}
    order by title, id limit ${most}`.execute(tx);
  return rows;
}
