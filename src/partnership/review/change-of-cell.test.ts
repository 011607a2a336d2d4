import { expect, test } from 'vitest';
import { changeOf } from './change-of-cell.ts';
import { aCell } from './testing/a-cell.ts';

test.each([
  [['amber', 'red'], ['red'], 'better'],
  [['red'], ['amber', 'red'], 'worse'],
  [['green', 'amber'], ['green', 'amber'], 'same'],
  [['red', 'amber'], ['amber', 'red'], 'same'],
  [['amber'], ['green', 'red'], 'other'],
  [['amber'], null, 'first'],
  [null, ['amber'], 'gone'],
  [null, null, 'not_rated'],
] as const)('%s after %s is %s', (now, before, change) => {
  expect(changeOf(aCell({ typed: before }), aCell({ typed: now }))).toBe(change);
});

test('a cell that only one of the reviews asks is neither rated newly nor no longer', () => {
  expect(changeOf(null, aCell({ typed: ['green'] }))).toBe('only_now');
  expect(changeOf(aCell({ typed: ['green'] }), null)).toBe('only_then');
});
