import { expect, test } from 'vitest';
import { findBlame } from '../checks/blame.ts';
import { strings } from '../checks/strings.ts';
import { CAST } from '../organisation/cast.ts';
import { PLANS } from './plans.ts';
import type { ToldAction, ToldPart } from './told.ts';

const partsOf = (parts: readonly ToldPart[]): ToldPart[] =>
  parts.flatMap((part) => [part, ...partsOf(part.parts ?? [])]);
const allParts = PLANS.flatMap((plan) => partsOf(plan.parts));
const actions: ToldAction[] = allParts.flatMap((part) => part.actions ?? []);

test('a newcomer meets a strategy, a business plan, a workplan, a child’s plan and a place’s', () => {
  expect(PLANS.map(({ kind }) => kind)).toEqual([
    'strategy',
    'business_plan',
    'workplan',
    'support_plan',
    'support_plan',
  ]);
  const strategy = PLANS[0]?.parts ?? [];
  expect([strategy.length, strategy.flatMap((theme) => theme.actions ?? []).length]).toEqual([3, 9]);
});

test('nothing in them puts blame on a child or names a colleague', () => {
  for (const [path, text] of strings(PLANS)) {
    expect(findBlame(text), path).toEqual([]);
    for (const { name } of CAST) expect(text, path).not.toContain(name);
  }
});

test('every status is there to be met', () => {
  const last = new Set(actions.map(({ updates }) => updates?.at(-1)?.claim ?? 'not_started'));
  for (const claim of ['not_started', 'on_track', 'at_risk', 'done', 'complete', 'not_needed'])
    expect(last).toContain(claim);
});

test('what is complete was approved by somebody other than whoever gave the evidence, and later', () => {
  for (const { number, updates = [] } of actions) {
    expect(
      updates.map(({ ago }) => ago),
      number,
    ).toEqual(updates.map(({ ago }) => ago).sort((a, b) => b - a));
    const complete = updates.findIndex(({ claim }) => claim === 'complete');
    if (complete < 0) continue;
    const done = updates.slice(0, complete).findLast(({ claim }) => claim === 'done');
    expect(done?.evidence, number).toBeTruthy();
    expect([done?.by, done?.for], number).not.toContain(updates[complete]?.by);
  }
});

test('an action serves a part there is, and numbers are not used twice in a plan', () => {
  const keys = allParts.flatMap(({ key }) => (key ? [key] : []));
  for (const { serves } of actions) if (serves) expect(keys).toContain(serves);
  for (const plan of PLANS) {
    const numbers = partsOf(plan.parts).flatMap((part) => (part.actions ?? []).map(({ number }) => number));
    expect(new Set(numbers).size, plan.key).toBe(numbers.length);
  }
});
