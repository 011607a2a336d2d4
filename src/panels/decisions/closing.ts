import type { DecisionOutcome } from '../tables.ts';

export const OUTCOMES: readonly DecisionOutcome[] = ['continue', 'step_up', 'step_down', 'close', 'refer_on'];

/**
 * What closing lacks, beside each field: who looks again, who keeps the safety plan, and what opens it again. Closing while
 * harm goes on has to be hard, and seen (domain §3.6; IICSA found children taken off lists too soon).
 */
export function lackingToClose(decision: {
  outcome: DecisionOutcome | null;
  reviewerId: string | null;
  planOwnerId: string | null;
  reopensWhen: string | null;
}): Record<string, string> {
  if (decision.outcome !== 'close') return {};
  return {
    ...(decision.reviewerId === null && { reviewer: 'To close, say who looks again' }),
    ...(decision.planOwnerId === null && { planOwner: 'To close, say who keeps the safety plan' }),
    ...(decision.reopensWhen === null && { reopens: 'To close, say what would open it again' }),
  };
}
