import type { ReviewCell } from '../cells.ts';

/** A cell of a review with nothing in it but what a test says. */
export const aCell = (more: Partial<ReviewCell> = {}): ReviewCell => ({
  item: 'level_1_referral_statements',
  overallItem: 'level_1_referral_overall',
  within: 'Target, level 1',
  name: 'Referral',
  statements: [],
  typed: null,
  suggested: null,
  disagrees: false,
  clash: false,
  ...more,
});
