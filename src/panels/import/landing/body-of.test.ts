import { expect, test } from 'vitest';
import type { Correction } from '../../../planning/index.ts';
import { type BodyToFill, bodyOf } from './body-of.ts';
import { planOfLog } from './land-actions.ts';

const body = (name: string, more: Partial<BodyToFill> = {}): BodyToFill => ({
  id: name,
  name,
  kind: 'exploitation_panel',
  scopeId: 's',
  scopeClass: 'partnership',
  withoutNames: false,
  workplan: null,
  ...more,
});
const said = (is: string): Correction[] => [{ what: 'choice', of: 'body', about: 'paper', is }];
const all = [body('Board'), body('MARVE'), body('Places')];
const named = (title: string, corrections: Correction[] = [], bodies = all) =>
  bodyOf(bodies, title, corrections)?.id ?? null;

test('the body that a person said, else the one its title names, else the only one', () => {
  expect(named('marve tracker 2025')).toBe('MARVE');
  expect(named('marve tracker 2025', said('Places'))).toBe('Places');
  expect(named('Tracker', [], [body('Board')])).toBe('Board');
});
test('of several that fit none, and none that is not there', () => {
  expect([named('Tracker'), named('MARVE and Places'), named('MARVE', said('Elsewhere'))]).toEqual([null, null, null]);
});

test('a panel’s actions go to a plan of their own, unless its workplan lies with its meetings or it speaks of no child', () => {
  const workplan = (scopeClass: string) => ({ id: 'w', title: 'Workplan', scopeClass });
  const of = (kind: string, scopeClass: string, corrections: Correction[] = [], planId: string | null = null) =>
    planOfLog({ corrections, planId }, body('B', { kind, workplan: workplan(scopeClass) }));
  expect(of('exploitation_panel', 'partnership')).toBeNull();
  expect(of('exploitation_panel', 'panel')).toBe('w');
  expect(of('sub_group', 'partnership')).toBe('w');
  expect(of('sub_group', 'partnership', [{ what: 'plan', planId: null }])).toBeNull();
  expect(of('exploitation_panel', 'partnership', [], 'landed before')).toBe('landed before');
});
