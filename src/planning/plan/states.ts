import type { PlanState } from '../tables.ts';

/** Where a plan about somebody goes next (domain §3.7): shared and agreed with the family before it is under way. */
const ABOUT_SOMEBODY: Readonly<Record<PlanState, readonly PlanState[]>> = {
  draft: ['shared_with_family', 'ended'],
  shared_with_family: ['draft', 'agreed', 'ended'],
  agreed: ['active', 'ended'],
  active: ['under_review', 'ended'],
  under_review: ['active', 'draft', 'ended'],
  ended: [],
};

/** The partnership's own plans are shared with no family. */
const THE_PARTNERSHIPS: Readonly<Record<PlanState, readonly PlanState[]>> = {
  draft: ['agreed', 'active', 'ended'],
  shared_with_family: ['draft'],
  agreed: ['active', 'ended'],
  active: ['under_review', 'ended'],
  under_review: ['active', 'draft', 'ended'],
  ended: [],
};

/** The states a plan may go to from here; an ended plan stays ended and a new one is begun. */
export const nextStates = (state: PlanState, aboutSubject: boolean): readonly PlanState[] =>
  (aboutSubject ? ABOUT_SOMEBODY : THE_PARTNERSHIPS)[state];
