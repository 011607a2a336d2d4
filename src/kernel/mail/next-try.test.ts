import { expect, test } from 'vitest';
import { nextTry } from './next-try.ts';

const at = new Date('2026-03-02T10:00:00Z');

test('a letter waits longer after each try, and is given up after seven more', () => {
  const waits = [1, 2, 3, 4, 5, 6, 7].map((tried) => Number(nextTry(tried, at)) - Number(at));
  expect(waits[0]).toBe(60_000);
  expect(waits).toEqual([...waits].sort((a, b) => a - b));
  expect(new Set(waits).size).toBe(7);
  expect(nextTry(8, at)).toBeNull();
});
