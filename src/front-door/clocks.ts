import {
  type ClockReading,
  type ClockRule,
  clockRuleFor,
  clockState,
  englandCalendar,
  londonDate,
  shippedClockRules,
} from '../kernel/clock/index.ts';
import type { Tone } from '../kernel/ui/index.ts';

/** One working day from a referral to its decision (Working Together 2023), as in force on the day. */
export function referralDecisionClock(at: Date): ClockRule {
  const rule = clockRuleFor(shippedClockRules, 'referral_decision', londonDate(at));
  if (!rule) throw new Error('no clock is in force for decisions on referrals');
  return rule;
}

/** Where a concern's clock stands: computed each time, never stored (I8). */
export function decisionClock(run: { startedAt: Date; metAt: Date | null }, now: Date): ClockReading {
  return clockState(referralDecisionClock(run.startedAt), { ...run, pauses: [] }, now, englandCalendar());
}

/** How a clock's state is shown: a word with a colour and a shape. */
export const clockTone: Record<ClockReading['state'], Tone> = {
  overdue: 'urgent',
  due_today: 'soon',
  due_soon: 'soon',
  running: 'active',
  paused: 'quiet',
  met: 'done',
  met_late: 'done',
};
