import { expect, test } from 'vitest';
import { findBlame } from '../checks/blame.ts';
import { strings } from '../checks/strings.ts';
import { BODIES } from '../meetings/told-bodies.ts';
import { CAST } from '../organisation/cast.ts';
import { PLANS } from '../plans/plans.ts';
import type { ToldPart } from '../plans/told.ts';
import { RISKS } from './risks.ts';

test('a newcomer meets one that is confidential, one that moved up, one that moved down, one closed', () => {
  const moved = RISKS.map(({ scores }) => {
    const [before, now] = scores.filter(({ kind }) => kind === 'residual').slice(-2);
    return before && now ? Math.sign(now.likelihood * now.impact - before.likelihood * before.impact) : 0;
  });
  expect(moved).toContain(1);
  expect(moved).toContain(-1);
  expect(RISKS.filter(({ confidential }) => confidential)).toHaveLength(1);
  expect(RISKS.filter(({ closed }) => closed)).toHaveLength(1);
});

test('each has a number of its own, in the letters a number is made of, and is scored oldest first', () => {
  const numbers = RISKS.map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const { number, openedAgo, scores } of RISKS) {
    expect(number).toMatch(/^[CDFGHJKMNPQRTVWXY34679]{2}-[CDFGHJKMNPQRTVWXY34679]{4}$/);
    expect(scores.map(({ ago }) => ago)).toEqual(scores.map(({ ago }) => ago).sort((a, b) => b - a));
    expect(scores[0].ago).toBeLessThanOrEqual(openedAgo);
  }
});

test('what answers it is an action of a plan, and whom it was taken up to a board', () => {
  const parts = (all: readonly ToldPart[]): ToldPart[] => all.flatMap((part) => [part, ...parts(part.parts ?? [])]);
  for (const { actions = [], escalatedTo } of RISKS) {
    for (const { plan, action } of actions) {
      const told = PLANS.find(({ key }) => key === plan);
      expect(parts(told?.parts ?? []).flatMap((part) => (part.actions ?? []).map(({ number }) => number))).toContain(
        action,
      );
    }
    if (escalatedTo) expect(BODIES.map(({ key }) => key)).toContain(escalatedTo);
  }
});

test('nothing in them puts blame on a child or names a colleague', () => {
  for (const [path, text] of strings(RISKS)) {
    expect(findBlame(text), path).toEqual([]);
    for (const { name } of CAST) expect(text, path).not.toContain(name);
  }
});
