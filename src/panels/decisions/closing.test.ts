import { expect, test } from 'vitest';
import { lackingToClose, OUTCOMES } from './closing.ts';

const nothing = { reviewerId: null, planOwnerId: null, reopensWhen: null };

test('closing needs who looks again, who keeps the plan, and what opens it again', () => {
  expect(Object.keys(lackingToClose({ outcome: 'close', ...nothing }))).toEqual(['reviewer', 'planOwner', 'reopens']);
  expect(
    lackingToClose({ outcome: 'close', reviewerId: 'a', planOwnerId: 'b', reopensWhen: 'He is seen there.' }),
  ).toEqual({});
});

test('nothing else needs them', () => {
  for (const outcome of [...OUTCOMES.filter((one) => one !== 'close'), null]) {
    expect(lackingToClose({ outcome, ...nothing })).toEqual({});
  }
});
