import { expect, test } from 'vitest';
import type { ReadingShown } from './load-impacts.ts';
import { figureWords, progressOf } from './progress.ts';
import type { CountShown } from './with-counts.ts';

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

const live = { kind: 'live' as const, unit: 'young people', target: 400, readings: [] };
const counted = (said: Partial<CountShown['said']>): CountShown => ({
  count: { code: 'c.people', name: 'Young people met', unit: 'young people', about: 'Each once' },
  said: {
    way: 'live',
    at: new Date('2026-03-02T10:00:00Z'),
    period: '1 April 2025 to 31 March 2026',
    value: 214,
    ...said,
  },
  apart: [],
});

test('what Kith counts says whether it was counted now or released, and when, against its target', () => {
  expect(progressOf({ ...live, count: counted({}) })).toEqual({
    share: 0.535,
    words: '214 young people so far, counted just now (1 April 2025 to 31 March 2026); target 400',
  });
  expect(progressOf({ ...live, count: counted({ way: 'release', value: 210 }) }).words).toBe(
    '210 young people so far, as released on 2 March 2026 (1 April 2025 to 31 March 2026); target 400',
  );
});

test('a figure that is withheld says so in words, and shows no share of the target', () => {
  expect(progressOf({ ...live, count: counted({ way: 'release', value: null }) })).toEqual({
    share: null,
    words: 'Small numbers withheld, as released on 2 March 2026 (1 April 2025 to 31 March 2026); target 400',
  });
  expect(figureWords(null, 'contacts')).toBe('small numbers withheld');
  expect(figureWords(1200, 'contacts')).toBe('1,200 contacts');
});

test('before the first release nothing is said, and what nobody counts any more says that', () => {
  expect(progressOf({ ...live, count: { ...counted({}), said: null } })).toEqual({
    share: null,
    words: 'Nothing released yet; target 400 young people',
  });
  expect(progressOf(live).words).toBe('Kith no longer counts this; target 400');
});
