import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** What somebody said in their own words when records were made, newest first, as far as this reader may see. */
export async function ownWords(tx: Tx, subjectId: string, most: number): Promise<{ text: string; at: Date }[]> {
  const { rows } = await sql<{ text: string; at: Date }>`
    select text, written_at as at from record_said
    where subject_id = ${subjectId} and in_their_own_words order by written_at desc, id limit ${most}`.execute(tx);
  return rows;
}
