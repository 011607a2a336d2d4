import { sql } from 'kysely';
import { type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { type Ask, type OwnedAction, whomToAskNow } from './whom-to-ask.ts';

/** An action of a plan's page, as reminders look at it. */
interface PlannedAction extends OwnedAction {
  shown: ActionShown;
  actionAskedOn: CivilDate | null;
}

export interface AskedPerson {
  name: string;
  agency: string;
  actions: Ask<PlannedAction>['actions'];
}

/** The day each action of a plan was last asked about. */
async function loadAskedDays(tx: Tx, planId: string): Promise<Map<string, CivilDate>> {
  const { rows } = await sql<{ id: string; at: Date }>`
    select action_id as id, asked_at as at from last_asked_about(${planId}) order by action_id`.execute(tx);
  return new Map(rows.map(({ id, at }) => [id, londonDate(at)]));
}

/** Whom a reminder of this plan would be written to now, and of what, by name; from its actions as this reader sees them. */
export async function loadAsked(
  tx: Tx,
  planId: string,
  actions: readonly ActionShown[],
  today: CivilDate,
): Promise<AskedPerson[]> {
  const askedOn = await loadAskedDays(tx, planId);
  const owned = actions.flatMap((shown): PlannedAction[] =>
    shown.accountable && shown.droppedAt === null
      ? [
          {
            shown,
            id: shown.id,
            accountId: shown.accountable.id,
            own: true,
            claim: shown.claim,
            dueBy: shown.due.by,
            saidOn: londonDate(shown.claimedAt ?? shown.openedAt),
            personAskedOn: null,
            personMonthlyOn: null,
            actionAskedOn: askedOn.get(shown.id) ?? null,
          },
        ]
      : [],
  );
  return whomToAskNow(owned, today)
    .map((ask) => ({
      name: ask.actions[0]?.action.shown.accountable?.name ?? '',
      agency: ask.actions[0]?.action.shown.accountable?.agency ?? '',
      accountId: ask.accountId,
      actions: ask.actions,
    }))
    .sort((a, b) => (a.name === b.name ? (a.accountId < b.accountId ? -1 : 1) : a.name < b.name ? -1 : 1));
}
