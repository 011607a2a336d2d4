import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Asked } from '../tables.ts';
import type { Grade } from './grade.ts';

export interface InformationItemShown {
  id: string;
  handling: 'not_graded' | Grade['handling'];
  conditions: string | null;
  firstHand: Asked;
  couldPutAtRisk: Asked;
  sourceGrade: 1 | 2 | 3 | null;
  informationGrade: Grade['information'] | null;
  sanitised: string | null;
  reviewOn: string;
}

/** The item of a record, for those who see it in full; null for everyone else. Its source is never here (I28). */
export async function loadInformation(tx: Tx, recordId: string): Promise<InformationItemShown | null> {
  const { rows } = await sql<InformationItemShown>`
    select id, handling, conditions, first_hand as "firstHand", sharing_could_put_someone_at_risk as "couldPutAtRisk",
      source_grade as "sourceGrade", information_grade as "informationGrade", sanitised_text as sanitised, review_on as "reviewOn"
    from information_item where record_id = ${recordId} order by id limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Who gave an item: a row only for those who hold the source's own scope. */
export async function loadSource(
  tx: Tx,
  recordId: string,
): Promise<{ named: string; reachedBy: string | null } | null> {
  const { rows } = await sql<{ named: string; reachedBy: string | null }>`
    select named, reached_by as "reachedBy" from information_source where record_id = ${recordId} order by id limit 1`.execute(
    tx,
  );
  return rows[0] ?? null;
}
