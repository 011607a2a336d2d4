import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import type { Claim } from '../tables.ts';
import { actionStatus, actionStatuses, isOpen } from './status.ts';

const at = (claim: Claim, dueBy: string | null, today: string) =>
  actionStatus({ claim, dueBy, today: civilDate(today) });

test('an action is overdue the day after it is due, and not on the day (I8)', () => {
  expect(at('on_track', '2026-05-05', '2026-05-05')).toBe('on_track');
  expect(at('on_track', '2026-05-05', '2026-05-06')).toBe('overdue');
});

test('due in March, it is overdue after the last day of March', () => {
  expect(at('not_started', '2026-03-31', '2026-03-31')).toBe('not_started');
  expect(at('not_started', '2026-03-31', '2026-04-01')).toBe('overdue');
});

test('what was said does not hide that it is overdue, and what is settled is never overdue', () => {
  expect(at('at_risk', '2026-05-05', '2026-06-01')).toBe('overdue');
  expect(at('complete', '2026-05-05', '2026-06-01')).toBe('complete');
  expect(at('not_needed', '2026-05-05', '2026-06-01')).toBe('not_needed');
  expect(at('done', '2026-05-05', '2026-06-01')).toBe('waiting_for_approval');
});

test('without a date it is as somebody said', () => {
  for (const claim of ['not_started', 'on_track', 'at_risk'] as const)
    expect(at(claim, null, '2026-06-01')).toBe(claim);
});

test('what is settled asks nothing more of anybody', () => {
  expect(actionStatuses.filter((status) => !isOpen(status))).toEqual(['complete', 'not_needed']);
});
