import { expect, test } from 'vitest';
import { parseTimeField } from '../../kernel/clock/index.ts';
import { findBlame } from '../checks/blame.ts';
import { PLANS } from '../plans/plans.ts';
import { BODIES } from './told-bodies.ts';
import { MEETINGS } from './told-meetings.ts';

const words = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : value !== null && typeof value === 'object'
      ? Object.values(value).flatMap(words)
      : [];

test('no word of the meetings puts on a child what was done to a child', () => {
  expect(words([BODIES, MEETINGS]).flatMap(findBlame)).toEqual([]);
});

test('what is told of a child is in an item about them alone, and no item’s title names anybody', () => {
  const children = MEETINGS.flatMap(({ items }) => items.flatMap(({ child }) => child?.split('/').at(-1) ?? []));
  expect(children.length).toBeGreaterThan(4);
  for (const { items } of MEETINGS) {
    for (const item of items) {
      const said = words({ ...item, child: undefined })
        .join(' ')
        .toLowerCase();
      for (const child of children) expect(said.includes(child), `${item.title}: ${child}`).toBe(false);
    }
  }
});

test('a board that talks about places speaks of nobody by name, and has no child on its agenda', () => {
  for (const { body, items } of MEETINGS) {
    const told = BODIES.find(({ key }) => key === body);
    if (told?.withoutNames) expect(items.filter(({ child }) => child !== undefined)).toEqual([]);
  }
});

test('every meeting says when it begins, so that a clock can tell', () => {
  for (const { at } of MEETINGS) expect(parseTimeField(at).ok, at).toBe(true);
});

test('a body that follows a plan follows one there is', () => {
  const known = PLANS.map(({ key }) => key);
  for (const { workplan } of BODIES) if (workplan) expect(known).toContain(workplan);
});
