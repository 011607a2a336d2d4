import { describe, expect, test } from 'vitest';
import { idleLimits, idleness, leftWords, lockAddress } from './idle-clock.ts';

const minute = 60_000;
const limits = { lockAfter: 15 * minute, warnBefore: 2 * minute };

describe('a screen left alone', () => {
  test('is left in peace, then warns, then locks', () => {
    expect(idleness(13 * minute - 1, 0, limits)).toEqual({ state: 'awake' });
    expect(idleness(13 * minute, 0, limits)).toEqual({ state: 'warn', left: 2 * minute });
    expect(idleness(15 * minute - 1, 0, limits)).toEqual({ state: 'warn', left: 1 });
    expect(idleness(15 * minute, 0, limits)).toEqual({ state: 'lock' });
  });

  test('that slept through the warning locks as it wakes', () => {
    expect(idleness(600 * minute, 0, limits)).toEqual({ state: 'lock' });
  });

  test('is kept awake by a touch', () => {
    expect(idleness(15 * minute, 5 * minute, limits)).toEqual({ state: 'awake' });
  });
});

describe('the limits of a page', () => {
  test('are in minutes', () => {
    expect(idleLimits('15', '2')).toEqual(limits);
    expect(idleLimits('15', undefined)).toEqual({ lockAfter: 15 * minute, warnBefore: 0 });
  });

  test.each([
    [undefined, '2'],
    ['0', '0'],
    ['five', '1'],
    ['2', '2'],
    ['15', '-1'],
  ])('that make no sense are none: %s, %s', (lockAfter, warnBefore) => {
    expect(idleLimits(lockAfter, warnBefore)).toBeUndefined();
  });
});

test.each([
  [3 * minute, '3 minutes'],
  [2 * minute - 1, '1 minute'],
  [minute, '1 minute'],
  [minute - 1, 'less than a minute'],
])('%i milliseconds are said as %s', (left, words) => {
  expect(leftWords(left)).toBe(words);
});

test('locking comes back to the same page', () => {
  expect(lockAddress('/lock', '/search?q=a&page=2')).toBe('/lock?return=%2Fsearch%3Fq%3Da%26page%3D2');
});
