import type { ActionShown } from '../action/load-actions.ts';

/** An action for tests of what is worked out from one, with what matters to the test in it. */
export const anAction = (given: Partial<ActionShown> = {}): ActionShown => ({
  id: 'a1',
  planId: 'p1',
  partId: null,
  number: '1',
  numberIsProposed: false,
  wording: 'Light the path',
  strand: null,
  strandName: null,
  due: { from: null, by: null, precision: null, said: null },
  claim: 'on_track',
  claimReason: null,
  claimedAt: null,
  status: 'on_track',
  nudge: false,
  leads: [],
  accountableLeadId: 'l1',
  accountable: null,
  serves: null,
  sort: 1,
  openedAt: new Date('2026-01-05T09:00:00Z'),
  droppedAt: null,
  droppedWhy: null,
  ...given,
});
