import { lastYear } from './last-year.ts';
import { thisYear } from './this-year.ts';
import type { ToldReview } from './told.ts';

/** The system reviews of the demonstration, the oldest first: each is compared with the one before it. */
export const REVIEWS: readonly ToldReview[] = [lastYear, thisYear];
