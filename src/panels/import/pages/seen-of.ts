import { sql } from 'kysely';
import type { Tx } from '../../../kernel/db/schema.ts';

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/**
 * Which of these subjects and agenda items this reader may see. That somebody said who a name is tells that Kith has a record of them, so
 * a decision shows, and can be taken back, only where the one it chose may be seen.
 *
 * @param choices ids, among anything else that a form may say.
 */
export async function seenOf(tx: Tx, choices: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = sql.val([...new Set(choices.filter((choice) => ID.test(choice)))]);
  const { rows } = await sql<{ id: string }>`
    select id from subject where id = any (${ids}::uuid[]) union all select id from agenda_item where id = any (${ids}::uuid[])`.execute(
    tx,
  );
  return new Set(rows.map(({ id }) => id));
}

/** Whether a choice may be shown: it chose nobody, or somebody who may be seen. */
export const mayShow = (choice: string, seen: ReadonlySet<string>): boolean => !ID.test(choice) || seen.has(choice);
