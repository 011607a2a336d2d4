import { expect, test } from 'vitest';
import { besideTyped, shippedDefinition } from '../../assessment/index.ts';
import { findBlame } from '../checks/blame.ts';
import { strings } from '../checks/strings.ts';
import { CAST } from '../organisation/cast.ts';
import { PLANS } from '../plans/plans.ts';
import type { ToldPart } from '../plans/told.ts';
import { REVIEWS } from './reviews.ts';

const items = shippedDefinition('system_review').sections.flatMap((section) => section.items);

test('every cell and every value that is asked is rated, in both years', () => {
  const cells = items.flatMap(({ code, kind }) => (kind === 'statements' ? [code.replace(/_statements$/, '')] : []));
  const values = items.flatMap(({ code, kind }) => (kind === 'choice' ? [code.replace(/^value_/, '')] : []));
  for (const { key, ...review } of REVIEWS) {
    expect(Object.keys(review.cells).sort(), key).toEqual(cells.sort());
    expect(Object.keys(review.values).sort(), key).toEqual(values.sort());
    for (const { says } of Object.values(review.cells)) expect(says.length, key).toBeGreaterThan(0);
  }
});

test('how far a value is lived is said with a word that is offered', () => {
  const offered = shippedDefinition('system_review').scales.lived?.options.map(({ code }) => code) ?? [];
  for (const { values } of REVIEWS) for (const [lived] of Object.values(values)) expect(offered).toContain(lived);
});

test('a newcomer meets a hybrid, and a rating that differs from what its statements suggest', () => {
  const now = Object.values(REVIEWS.at(-1)?.cells ?? {});
  expect(now.some(({ typed }) => typed.length === 2)).toBe(true);
  const differing = now.filter(
    ({ typed, says }) =>
      besideTyped(
        typed,
        says.map(([band]) => band),
      ).differs,
  );
  expect(differing.length).toBeGreaterThan(0);
  expect(differing.length).toBeLessThan(4);
});

test('whoever authorises wrote none of it; what a cell led to is an action of a plan', () => {
  const parts = (all: readonly ToldPart[]): ToldPart[] => all.flatMap((part) => [part, ...parts(part.parts ?? [])]);
  for (const { by, authorised, submittedAgo, cells } of REVIEWS) {
    if (authorised) expect([authorised.by !== by, authorised.ago < submittedAgo]).toEqual([true, true]);
    for (const { ledTo } of Object.values(cells)) {
      if (!ledTo) continue;
      const plan = PLANS.find(({ key }) => key === ledTo.plan);
      const numbers = parts(plan?.parts ?? []).flatMap((part) => (part.actions ?? []).map(({ number }) => number));
      expect(numbers, ledTo.plan).toContain(ledTo.action);
    }
  }
});

test('nothing in them puts blame on a child or names a colleague', () => {
  for (const [path, text] of strings(REVIEWS)) {
    expect(findBlame(text), path).toEqual([]);
    for (const { name } of CAST) expect(text, path).not.toContain(name);
  }
});
