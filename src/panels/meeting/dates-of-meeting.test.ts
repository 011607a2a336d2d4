import { expect, test } from 'vitest';
import { datesOfMeeting } from './dates-of-meeting.ts';

const iso = (startsAt: string) => {
  const dates = datesOfMeeting(new Date(startsAt));
  return dates && Object.values(dates).map((at: Date) => at.toISOString());
};

test('locked five working days before, minutes due two after, packs read for ten', () => {
  // Thursday 12 March 2026.
  expect(iso('2026-03-12T10:00:00Z')).toEqual([
    '2026-03-05T00:00:00.000Z',
    '2026-03-16T23:59:59.999Z',
    '2026-03-26T23:59:59.999Z',
  ]);
});

test('bank holidays are not working days, and London’s clock is the one that counts', () => {
  // Thursday 9 April 2026, after Easter: Good Friday is the 3rd and Easter Monday the 6th; summer time began on 29 March.
  expect(iso('2026-04-09T09:00:00Z')?.[0]).toBe('2026-03-30T23:00:00.000Z');
});

test('a day whose bank holidays are not known has no dates', () => {
  expect(datesOfMeeting(new Date('2060-01-05T10:00:00Z'))).toBeNull();
});
