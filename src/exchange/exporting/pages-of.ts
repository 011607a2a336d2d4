import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** Where the next page begins: after this time and id, newest first. */
export interface Place {
  at: Date;
  id: string;
}

const PAGE = 500;

/**
 * Every row of a list, newest first, a page of them held at a time.
 *
 * @param query the rows after a place (`null`: from the newest), at most so many, ordered by time downwards and by id.
 */
export async function* pagesOf<Row extends Place>(
  tx: Tx,
  query: (after: RawBuilder<unknown>, most: number) => RawBuilder<Row>,
): AsyncGenerator<Row> {
  for (let last: Place | null = null; ; ) {
    const after: RawBuilder<unknown> =
      last === null ? sql`true` : sql`(t.at < ${last.at} or (t.at = ${last.at} and t.id > ${last.id}))`;
    const { rows } = await query(after, PAGE).execute(tx);
    yield* rows;
    last = rows.at(-1) ?? null;
    if (rows.length < PAGE || last === null) return;
  }
}
