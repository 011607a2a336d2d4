import {
  type ClockReading,
  type ClockRule,
  clockRuleFor,
  clockState,
  dueAt,
  englandCalendar,
  londonDate,
  shippedClockRules,
} from '../../kernel/clock/index.ts';

/** 72 hours from a child's return to an independent return interview (statutory guidance 2014; domain §3.8). */
export function returnInterviewClock(at: Date): ClockRule {
  const rule = clockRuleFor(shippedClockRules, 'return_interview', londonDate(at));
  if (!rule) throw new Error('no clock is in force for return interviews');
  return rule;
}

/** By when an interview is due for a child who came back at a moment. */
export const interviewDue = (returnedAt: Date): Date =>
  dueAt(returnInterviewClock(returnedAt), returnedAt, [], englandCalendar());

/** Where the clock of a return interview stands: computed each time, never stored (I8). */
export const interviewClock = (run: { returnedAt: Date; doneAt: Date | null }, now: Date): ClockReading =>
  clockState(
    returnInterviewClock(run.returnedAt),
    { startedAt: run.returnedAt, metAt: run.doneAt, pauses: [] },
    now,
    englandCalendar(),
  );
