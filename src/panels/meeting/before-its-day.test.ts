import { expect, test } from 'vitest';
import { asksFirst, broughtForward, dayToCome, todayAfterAll } from './before-its-day.ts';

const startsAt = new Date('2026-12-03T10:00:00Z');
const at = (now: string, saidToday = false) => ({ startsAt, now: new Date(now), saidToday });

test('whoever begins a meeting before its day is asked, and says that it is today', () => {
  expect(asksFirst('begin', at('2026-11-22T12:00:00Z'))).toBe(
    'It is arranged for 3 December 2026. Say that the meeting is today, or begin it on its day',
  );
  expect(asksFirst('begin', at('2026-11-22T12:00:00Z', true))).toBeNull();
});

test('nobody is asked on its day, early or late in it, nor after it, nor of any other step', () => {
  for (const now of ['2026-12-03T00:01:00Z', '2026-12-03T23:00:00Z', '2026-12-04T09:00:00Z'])
    expect(asksFirst('begin', at(now))).toBeNull();
  expect(asksFirst('issue_packs', at('2026-11-22T12:00:00Z'))).toBeNull();
});

test('days are London’s: half past eleven at night in UTC is tomorrow there in summer', () => {
  const summer = new Date('2026-07-03T09:00:00Z');
  expect(dayToCome(summer, new Date('2026-07-02T23:30:00Z'))).toBeNull();
  expect(dayToCome(summer, new Date('2026-07-02T22:30:00Z'))).toBe('2026-07-03');
});

test('it says which day it was arranged for; moved to today it takes as long as it was to', () => {
  const on = dayToCome(startsAt, new Date('2026-11-22T12:00:00Z'));
  expect(on && todayAfterAll(on)).toBe('The meeting is today, though it was arranged for 3 December 2026');
  const now = new Date('2026-11-22T12:07:41Z');
  expect(broughtForward({ startsAt, endsAt: new Date('2026-12-03T11:30:00Z') }, now)).toEqual({
    startsAt: new Date('2026-11-22T12:07:00Z'),
    endsAt: new Date('2026-11-22T13:37:00Z'),
  });
  expect(broughtForward({ startsAt, endsAt: null }, now).endsAt).toBeNull();
});
