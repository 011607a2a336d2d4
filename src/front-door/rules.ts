/** What a decision may be, as the vocabulary says today. */
export interface Outcome {
  code: string;
  label: string;
  about: string;
  needsSecond: boolean;
  makesReferral: boolean;
}

export interface DecisionSoFar {
  id: string;
  status: 'proposed' | 'final' | 'returned';
  proposedBy: string;
}

type Standing = { id: string; registeredSocialWorker: boolean };

/**
 * Whether a person may decide on a concern. A decision on a referral is made by a registered social worker (Working
 * Together 2023; domain §3.5). Null when they may; otherwise why not, in words for them.
 */
export function whyNotDecide(person: Standing, current: DecisionSoFar | null): string | null {
  if (!person.registeredSocialWorker) return 'Decisions on concerns are made by a registered social worker.';
  if (current?.status === 'final') return 'This has been decided.';
  if (current?.status === 'proposed') return 'A decision is waiting for a second person.';
  return null;
}

/**
 * Whether a person may be the second on a proposed decision: anyone but the first, and a registered social worker too
 * (invariant I6; domain §3.13).
 */
export function whyNotSecond(person: Standing, current: DecisionSoFar): string | null {
  if (current.status !== 'proposed') return 'This is not waiting for a second person.';
  if (current.proposedBy === person.id) return 'The second person must be someone else.';
  if (!person.registeredSocialWorker) return 'Decisions on concerns are made by a registered social worker.';
  return null;
}

/** Proposed until a second person agrees, where the outcome needs one; final otherwise. */
export const statusOnProposing = (outcome: Outcome): 'proposed' | 'final' =>
  outcome.needsSecond ? 'proposed' : 'final';

/** Where a concern stands once each of its subjects stands where it does. */
export function concernStatus(decisions: readonly (DecisionSoFar['status'] | null)[]): 'read' | 'proposed' | 'decided' {
  if (decisions.length > 0 && decisions.every((status) => status === 'final')) return 'decided';
  return decisions.includes('proposed') ? 'proposed' : 'read';
}
