import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import { valueShape } from '../definition/value.ts';
import type { AnswerRow } from '../standing/given.ts';

/** Every answer of some sittings that this reader may see, with who gave it; oldest first. */
export async function loadAnswers(
  tx: Tx,
  sittingIds: readonly string[],
): Promise<(AnswerRow & { sittingId: string })[]> {
  const { rows } = await sql<AnswerRow & { sittingId: string }>`
    select a.id, a.sitting_id as "sittingId", a.version_id as "versionId", a.item, a.state, a.value, a.note, a.evidence,
      a.how_known as "howKnown", a.as_of as "asOf", a.replaces, a.answered_at as "answeredAt", a.answered_by as "answeredBy",
      p.name as "answeredByName"
    from answer a left join account p on p.id = a.answered_by
    where a.sitting_id = any (${sql.val([...sittingIds])}::uuid[]) order by a.answered_at, a.id`.execute(tx);
  return rows.map((row) => ({ ...row, value: row.value === null ? null : valueShape.parse(row.value) }));
}
