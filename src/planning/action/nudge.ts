import { type CivilDate, civilDate, daysBetween } from '../../kernel/clock/index.ts';
import type { Claim } from '../tables.ts';

/** How near its date an action is when silence about it is worth asking about, in days (domain §6.1). */
export const NEAR_DAYS = 14;
/** How long nothing has been said of it by then, in days (domain §6.1). */
export const SILENT_DAYS = 30;

/**
 * Whether to ask how an action is going: it is due within 14 days and nothing was said of it for 30 (domain §6.1). It asks; it
 * never says that the action is at risk, which is for a person to say.
 *
 * @param saidOn the London day on which anything was last said of it, else the day it was written.
 * @param today the London day.
 */
export function nudges(action: { claim: Claim; dueBy: string | null; saidOn: string; today: CivilDate }): boolean {
  const { claim, dueBy, saidOn, today } = action;
  if (dueBy === null || dueBy < today || !['not_started', 'on_track', 'at_risk'].includes(claim)) return false;
  return daysBetween(today, civilDate(dueBy)) <= NEAR_DAYS && daysBetween(civilDate(saidOn), today) >= SILENT_DAYS;
}
