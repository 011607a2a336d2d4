import { expect, test } from 'vitest';
import { interviewClock, interviewDue } from './clock.ts';

const returnedAt = new Date('2026-03-27T22:00:00Z');

test('72 hours on the clock, a weekend and the change of the clocks included', () => {
  expect(interviewDue(returnedAt).toISOString()).toBe('2026-03-30T22:00:00.000Z');
});

test('done in time, done late, and overdue are told apart', () => {
  const state = (doneAt: string | null, now: string) =>
    interviewClock({ returnedAt, doneAt: doneAt ? new Date(doneAt) : null }, new Date(now)).state;
  expect(state(null, '2026-03-28T10:00:00Z')).toBe('due_soon');
  expect(state(null, '2026-03-30T22:00:01Z')).toBe('overdue');
  expect(state('2026-03-30T21:00:00Z', '2026-04-10T10:00:00Z')).toBe('met');
  expect(state('2026-03-31T09:00:00Z', '2026-04-10T10:00:00Z')).toBe('met_late');
});
