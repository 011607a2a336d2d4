import { expect, test } from 'vitest';
import { isLate, takesItems } from './is-late.ts';

const locksAt = new Date('2026-03-05T00:00:00Z');

test('late is after the lock, whether or not anybody pressed it', () => {
  const before = new Date('2026-03-04T23:59:59Z');
  expect(isLate({ state: 'agenda_open', agenda_locks_at: locksAt }, before)).toBe(false);
  expect(isLate({ state: 'agenda_open', agenda_locks_at: locksAt }, locksAt)).toBe(true);
  expect(isLate({ state: 'agenda_locked', agenda_locks_at: locksAt }, before)).toBe(true);
  expect(isLate({ state: 'agenda_open', agenda_locks_at: null }, locksAt)).toBe(false);
});

test('nothing is added once the meeting has ended', () => {
  expect(takesItems('in_session')).toBe(true);
  expect(takesItems('decisions_recorded')).toBe(false);
  expect(takesItems('cancelled')).toBe(false);
});
