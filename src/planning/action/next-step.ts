import type { Claim, Said } from '../tables.ts';

const UNDER_WAY: readonly Said[] = ['on_track', 'at_risk', 'done', 'not_needed'];

/**
 * What may be said of an action next (domain §6.1). Under way, how it goes; done, that it is complete or sent back; settled,
 * only that it is opened again.
 */
export const nextSaid = (claim: Claim): readonly Said[] =>
  claim === 'done'
    ? ['complete', 'sent_back']
    : claim === 'complete' || claim === 'not_needed'
      ? ['reopened']
      : UNDER_WAY;

/** How an action stands once something was said of it: what was sent back or opened again is under way. */
export const claimAfter = (said: Said): Claim => (said === 'sent_back' || said === 'reopened' ? 'on_track' : said);

/** Whether what is said needs a reason with it: at risk is a person's call, and going back is never without why. */
export const needsReason = (said: Said): boolean => ['at_risk', 'not_needed', 'sent_back', 'reopened'].includes(said);
