import { expect, test } from 'vitest';
import { sayRow } from './say-row.ts';

test('a month is said as one, and words stay as they are', () => {
  expect(sayRow('2026-03')).toBe('March 2026');
  expect(sayRow('1 April 2026 to 31 March 2027')).toBe('1 April 2026 to 31 March 2027');
});
