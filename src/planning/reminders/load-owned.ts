import { sql } from 'kysely';
import { type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Claim } from '../tables.ts';
import type { OwnedAction } from './whom-to-ask.ts';
import './tables.ts';

/** What the job that reminds needs of an action. */
export interface RemindedAction extends OwnedAction {
  /** What an earlier reminder called it. */
  reference: string | null;
  actionAskedOn: CivilDate | null;
}

interface Row {
  account_id: string;
  action_id: string;
  claim: Claim;
  due_by: string | null;
  said_at: Date;
  own: boolean;
  reference: string | null;
  action_asked_at: Date | null;
  person_asked_at: Date | null;
  person_monthly_at: Date | null;
}

const dayOf = (at: Date | null): CivilDate | null => at && londonDate(at);

/**
 * Every open action whose person is confirmed and sees it, by person and then by date. As `kith_worker`.
 * @param plan only this plan's; every plan's when null.
 */
export async function loadOwned(tx: Tx, plan: string | null): Promise<RemindedAction[]> {
  const { rows } = await sql<Row>`select * from actions_to_ask_about(${plan}::uuid)`.execute(tx);
  return rows.map((row) => ({
    id: row.action_id,
    accountId: row.account_id,
    claim: row.claim,
    dueBy: row.due_by,
    saidOn: londonDate(row.said_at),
    own: row.own,
    reference: row.reference,
    actionAskedOn: dayOf(row.action_asked_at),
    personAskedOn: dayOf(row.person_asked_at),
    personMonthlyOn: dayOf(row.person_monthly_at),
  }));
}
