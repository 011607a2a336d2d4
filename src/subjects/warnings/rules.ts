import type { ReviewShown, Step, WarningShown } from './warning.ts';
import { waitingStep } from './warning.ts';

/** What each step is called, to begin a sentence. */
export const stepWords: Record<Step, string> = {
  write: 'Written',
  keep: 'Keep it',
  disclose: 'They have been told',
  end: 'End it',
};

/** Whether a step may be proposed on a warning; null when it may, otherwise why not, in words. */
export function whyNotPropose(warning: WarningShown): string | null {
  if (warning.endedAt) return 'This warning note has ended.';
  return waitingStep(warning) ? 'A step is waiting for a second person already.' : null;
}

/** Whether a person may be the second on a step: anyone who sees the file, except the first (two-step review). */
export function whyNotSecond(personId: string, review: ReviewShown): string | null {
  if (review.status !== 'waiting') return 'This is not waiting for a second person.';
  return review.proposedBy === personId ? 'The second person must be someone else.' : null;
}

/** What a warning becomes when its waiting step is agreed, or sent back. */
export function afterSecond(
  review: Pick<ReviewShown, 'step' | 'reviewOn'>,
  agrees: boolean,
): { ends: boolean; disclosed?: true; reviewOn?: string } {
  // One that nobody else agrees should have been written does not stay.
  if (!agrees) return { ends: review.step === 'write' };
  if (review.step === 'end') return { ends: true };
  return {
    ends: false,
    ...(review.step === 'disclose' && { disclosed: true as const }),
    ...(review.reviewOn && { reviewOn: review.reviewOn }),
  };
}
