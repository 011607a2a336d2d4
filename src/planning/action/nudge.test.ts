import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import type { Claim } from '../tables.ts';
import { nudges } from './nudge.ts';

const today = civilDate('2026-03-31');
const asks = (dueBy: string | null, saidOn: string, claim: Claim = 'on_track') =>
  nudges({ claim, dueBy, saidOn, today });

test('it asks when an action is due within 14 days and nothing was said for 30', () => {
  expect(asks('2026-04-14', '2026-03-01')).toBe(true);
  expect(asks('2026-04-15', '2026-03-01')).toBe(false);
  expect(asks('2026-04-14', '2026-03-02')).toBe(false);
});

test('it asks on the day itself, and not once the action is overdue and says so', () => {
  expect(asks('2026-03-31', '2026-01-01')).toBe(true);
  expect(asks('2026-03-30', '2026-01-01')).toBe(false);
});

test('nobody is asked about what is done, settled or undated', () => {
  for (const claim of ['done', 'complete', 'not_needed'] as const)
    expect(asks('2026-04-14', '2026-01-01', claim)).toBe(false);
  expect(asks(null, '2026-01-01')).toBe(false);
});
