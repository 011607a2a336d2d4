import type { CivilDate } from '../../kernel/clock/index.ts';
import type { Claim } from '../tables.ts';

/** Where an action stands on a day. Overdue is never kept: it is worked out from what was said and when it is due (I8). */
export type ActionStatus =
  | 'complete'
  | 'not_needed'
  | 'waiting_for_approval'
  | 'overdue'
  | 'at_risk'
  | 'on_track'
  | 'not_started';

/** Every status, in the order a board asks about them: what wants somebody first. */
export const actionStatuses: readonly ActionStatus[] = [
  'overdue',
  'at_risk',
  'waiting_for_approval',
  'on_track',
  'not_started',
  'complete',
  'not_needed',
];

/**
 * The status of an action (domain §6.1, I8). It is overdue from the day after its last day (London), unless it is complete,
 * no longer needed, or done and waiting for approval.
 *
 * @param dueBy the last day of when it is due: a month's last day, a range's end; null where it has no date.
 * @param today the London day.
 */
export function actionStatus(action: { claim: Claim; dueBy: string | null; today: CivilDate }): ActionStatus {
  const { claim, dueBy, today } = action;
  if (claim === 'complete' || claim === 'not_needed') return claim;
  if (claim === 'done') return 'waiting_for_approval';
  return dueBy !== null && dueBy < today ? 'overdue' : claim;
}

/** Whether somebody still has to do something about it. */
export const isOpen = (status: ActionStatus): boolean => status !== 'complete' && status !== 'not_needed';
