import { expect, test } from 'vitest';
import { notReached } from './reached.ts';

const items = (['requested', 'accepted', 'discussed', 'put_off', 'withdrawn', 'accepted'] as const).map((state) => ({
  state,
}));

test('what is on the agenda and has been neither discussed nor put off is still to be said of, while the meeting is on', () => {
  expect(notReached(items, { state: 'in_session' })).toEqual([{ state: 'accepted' }, { state: 'accepted' }]);
  for (const state of ['packs_issued', 'decisions_recorded', 'closed'] as const)
    expect(notReached(items, { state })).toEqual([]);
});
