import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/**
 * Until this transaction ends nobody else makes actions of this review: two people who take the same action on make it once. Asked for
 * before the review is read.
 *
 * @param id in any spelling of it.
 */
export async function lockReview(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('kith review actions'), hashtext(${id}::uuid::text))`.execute(tx);
}
