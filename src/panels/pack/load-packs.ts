import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { PackIssued } from './whether-open.ts';

/** The newest pack of everybody at a meeting to whom one was issued, by account. */
export async function loadPacks(tx: Tx, meetingId: string): Promise<Map<string, PackIssued>> {
  const { rows } = await sql<PackIssued & { accountId: string }>`
    select distinct on (account_id) account_id as "accountId", expires_at as "expiresAt", recalled_at as "recalledAt" from pack
    where meeting_id = ${meetingId} order by account_id, issued_at desc, id`.execute(tx);
  return new Map(rows.map(({ accountId, ...pack }) => [accountId, pack]));
}
