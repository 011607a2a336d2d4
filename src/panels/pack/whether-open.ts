import { londonDate, sayDate } from '../../kernel/clock/index.ts';

export interface PackIssued {
  expiresAt: Date;
  recalledAt: Date | null;
}

/** Why a pack cannot be read now, in words for whoever it was issued to; null when it can. */
export function whyNotRead(pack: PackIssued | null, now: Date, cancelled = false): string | null {
  if (!pack) return 'No pack has been issued to you. Ask whoever runs the meeting.';
  if (cancelled) return 'The meeting was cancelled, so its packs are closed.';
  if (pack.recalledAt) return 'This pack was called back. Ask whoever runs the meeting.';
  if (now > pack.expiresAt) {
    return `This pack could be read until ${sayDate(londonDate(pack.expiresAt))}. What was decided is in the minutes.`;
  }
  return null;
}
