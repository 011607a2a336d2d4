import { sql } from 'kysely';
import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { type ActionShown, loadActions } from '../action/load-actions.ts';
import { isOpen } from '../action/status.ts';

/** Whether a lead of an action is only proposed: nobody has confirmed yet who answers for it (I20). */
export const isUnconfirmed = ({ droppedAt, accountable }: Pick<ActionShown, 'droppedAt' | 'accountable'>): boolean =>
  droppedAt === null && accountable === null;

/** Whether that is still worth asking: something is left to do, and nobody answers for it. */
export const waitsForConfirming = (action: Pick<ActionShown, 'droppedAt' | 'accountable' | 'status'>): boolean =>
  isUnconfirmed(action) && isOpen(action.status);

/** The open actions of a plan whose lead nobody confirmed, in the document's order. `today` is the London day. */
export async function loadUnconfirmed(tx: Tx, planId: string, today: CivilDate): Promise<ActionShown[]> {
  const actions = await loadActions(tx, sql`a.plan_id = ${planId} and ${UNCONFIRMED}`, today);
  return actions.filter(waitsForConfirming);
}

/** Until this transaction ends nobody else confirms any of them: a second person waits, and then finds the rest. */
export async function lockUnconfirmed(tx: Tx, planId: string): Promise<void> {
  await sql`select 1 from action a where a.plan_id = ${planId} and ${UNCONFIRMED} order by a.id for no key update`.execute(
    tx,
  );
}

const UNCONFIRMED = sql`a.accountable_id is null and a.dropped_at is null`;
