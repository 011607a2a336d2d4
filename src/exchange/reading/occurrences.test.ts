import { hash } from 'node:crypto';
import { expect, it } from 'vitest';
import { Occurrences } from './occurrences.ts';

const digest = (of: number) => hash('sha256', String(of), 'hex').slice(0, 32);

it('counts as a Map does, through every growth', () => {
  const occurrences = new Occurrences();
  const counts = new Map<number, number>();
  for (let at = 0; at < 100_000; at++) {
    const one = at % 3 === 0 ? at % 500 : at;
    counts.set(one, (counts.get(one) ?? 0) + 1);
    expect(occurrences.next(digest(one))).toBe(counts.get(one));
  }
});

it('keeps digests apart that differ in one half only', () => {
  const occurrences = new Occurrences();
  expect(
    ['0000000100000001', '0000000200000001', '0000000100000002', '0000000100000001'].map((one) =>
      occurrences.next(one),
    ),
  ).toEqual([1, 1, 1, 2]);
});
