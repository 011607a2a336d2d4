import { type CivilDate, civilDate, daysBetween } from '../../kernel/clock/index.ts';
import { NEAR_DAYS, SILENT_DAYS } from '../action/nudge.ts';
import { actionStatus } from '../action/status.ts';
import type { Claim } from '../tables.ts';

/** Why somebody is asked about an action: it is overdue, it is due within 14 days, or nothing was said of it for 30 (domain §6.1). */
export type WhyAsked = 'overdue' | 'due_soon' | 'silent';

/** Nobody is asked about what somebody spoke of in the last days, though it is due or overdue. */
export const SPOKEN_DAYS = 7;

export interface AskableAction {
  claim: Claim;
  /** The last London day of when it is due; null where it has no date. */
  dueBy: string | null;
  /** The London day on which anything was last said of it, else the day it was written. */
  saidOn: string;
}

/**
 * Why an open action is asked about today; null where it is left in peace. What waits for approval or is settled is nobody's to
 * answer for.
 */
export function whyAsked(action: AskableAction, today: CivilDate): WhyAsked | null {
  const status = actionStatus({ ...action, today });
  const silentFor = daysBetween(civilDate(action.saidOn), today);
  if (!['overdue', 'at_risk', 'on_track', 'not_started'].includes(status)) return null;
  if (silentFor >= SILENT_DAYS && status !== 'overdue') return isNear(action, today) ? 'due_soon' : 'silent';
  if (silentFor < SPOKEN_DAYS) return null;
  if (status === 'overdue') return 'overdue';
  return isNear(action, today) ? 'due_soon' : null;
}

const isNear = ({ dueBy }: AskableAction, today: CivilDate): boolean =>
  dueBy !== null && daysBetween(today, civilDate(dueBy)) <= NEAR_DAYS;
