import { expect, test } from 'vitest';
import type { ReadingShown } from './load-impacts.ts';
import { progressOf } from './progress.ts';

const read = (value: number | null, story: string | null = null): ReadingShown => ({
  id: 'r',
  asOf: '2026-03-01',
  value,
  story,
  source: 'Contact log',
});
const number = { kind: 'number' as const, unit: 'contacts', target: 400 };

test('a number is said against its target, with the day it was read', () => {
  expect(progressOf({ ...number, readings: [read(310), read(200)] })).toEqual({
    share: 0.775,
    words: '310 contacts on 1 March 2026; target 400',
  });
});

test('more than the target is all of it', () => {
  expect(progressOf({ ...number, readings: [read(1200)] })).toEqual({
    share: 1,
    words: '1,200 contacts on 1 March 2026; target 400',
  });
});

test('nothing read is not nought', () => {
  expect(progressOf({ ...number, readings: [] })).toEqual({
    share: null,
    words: 'Nothing recorded yet; target 400 contacts',
  });
  expect(progressOf({ ...number, readings: [read(0)] }).share).toBe(0);
});

test('a story has no share, and a number without a target has none either', () => {
  expect(progressOf({ kind: 'story', unit: null, target: null, readings: [read(null, 'They said')] })).toEqual({
    share: null,
    words: 'Told on 1 March 2026',
  });
  expect(progressOf({ ...number, target: null, readings: [read(3)] })).toEqual({
    share: null,
    words: '3 contacts on 1 March 2026',
  });
});
