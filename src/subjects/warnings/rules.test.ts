import { expect, test } from 'vitest';
import { afterSecond, whyNotPropose, whyNotSecond } from './rules.ts';
import type { ReviewShown, WarningShown } from './warning.ts';

const review = (more: Partial<ReviewShown> = {}): ReviewShown => ({
  id: 'r',
  step: 'keep',
  rationale: 'Still so',
  reviewOn: '2026-05-01',
  proposedBy: 'first',
  proposedByName: 'First',
  proposedAt: '2026-03-01',
  status: 'waiting',
  secondByName: null,
  secondRationale: null,
  ...more,
});
const warning = (more: Partial<WarningShown> = {}): WarningShown => ({
  id: 'w',
  note: 'Visit in twos',
  disclosed: true,
  notDisclosedWhy: null,
  reviewOn: '2026-04-01',
  endedAt: null,
  writtenBy: 'First',
  writtenAt: new Date('2026-01-01T00:00:00Z'),
  reviews: [],
  ...more,
});

test('the second person is someone else, and only while a step waits', () => {
  expect(whyNotSecond('first', review())).toContain('someone else');
  expect(whyNotSecond('second', review())).toBeNull();
  expect(whyNotSecond('second', review({ status: 'agreed' }))).toContain('not waiting');
});

test('one step at a time, and none after the end', () => {
  expect(whyNotPropose(warning())).toBeNull();
  expect(whyNotPropose(warning({ reviews: [review()] }))).toContain('waiting');
  expect(whyNotPropose(warning({ endedAt: new Date('2026-02-01T00:00:00Z') }))).toContain('ended');
});

test('what is agreed is done; what is sent back changes nothing, except that nobody else agreed to the writing', () => {
  expect(afterSecond(review(), true)).toEqual({ ends: false, reviewOn: '2026-05-01' });
  expect(afterSecond(review({ step: 'disclose' }), true)).toMatchObject({ disclosed: true });
  expect(afterSecond(review({ step: 'end' }), true)).toEqual({ ends: true });
  expect(afterSecond(review({ step: 'end' }), false)).toEqual({ ends: false });
  expect(afterSecond(review({ step: 'write' }), false)).toEqual({ ends: true });
});
