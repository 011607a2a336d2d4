import { expect, test } from 'vitest';
import { changeOf, type ReviewCell } from './cells.ts';

const cell = (typed: ReviewCell['typed']): ReviewCell => ({
  item: 'a',
  overallItem: null,
  within: 'Level 1',
  name: 'A',
  statements: [],
  typed,
  suggested: null,
  disagrees: false,
  clash: false,
});

test.each([
  [['amber', 'red'], ['red'], 'better'],
  [['red'], ['amber', 'red'], 'worse'],
  [['green', 'amber'], ['green', 'amber'], 'same'],
  [['amber'], null, 'first'],
  [null, ['amber'], 'not_rated'],
] as const)('%s after %s is %s', (now, before, change) => {
  expect(changeOf(cell(now), before === null ? cell(null) : cell(before))).toBe(change);
});

test('a cell that the last review did not have is rated for the first time', () => {
  expect(changeOf(cell(['green']), undefined)).toBe('first');
});
