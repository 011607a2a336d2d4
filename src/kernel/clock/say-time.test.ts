import { describe, expect, it } from 'vitest';
import { instantFromText } from './instant-text.ts';
import { sayCount, sayDuration } from './say-duration.ts';
import { sayBetween, sayDeadline, sayMoment, sayMomentClose, sayTimeOfDay } from './say-time.ts';
import { timeOfDay } from './time-of-day.ts';

const at = instantFromText;
const now = at('2026-11-21T10:00:00Z');

describe('saying a time', () => {
  it.each([
    ['16:30', '4:30pm'],
    ['16:00', '4pm'],
    ['09:05', '9:05am'],
    ['12:00', 'midday'],
    ['00:00', 'midnight'],
    ['12:01', '12:01pm'],
    ['00:15', '12:15am'],
    ['23:59', '11:59pm'],
    ['11:00', '11am'],
  ])('says %s as %s', (time, said) => {
    expect(sayTimeOfDay(timeOfDay(time))).toBe(said);
  });

  it.each([
    ['2026-11-21T16:30:00Z', '21 November 2026 at 4:30pm', 'today at 4:30pm', '4:30pm today'],
    ['2026-11-22T00:00:00Z', '22 November 2026 at midnight', 'tomorrow at midnight', 'midnight tomorrow'],
    ['2026-11-20T12:00:00Z', '20 November 2026 at midday', 'yesterday at midday', 'midday yesterday'],
    ['2026-07-03T14:40:00Z', '3 July 2026 at 3:40pm', '3 July 2026 at 3:40pm', '3:40pm on 3 July 2026'],
    ['2026-07-03T23:30:00Z', '4 July 2026 at 12:30am', '4 July 2026 at 12:30am', '12:30am on 4 July 2026'],
  ])('says %s in London', (text, whole, close, deadline) => {
    expect(sayMoment(at(text))).toBe(whole);
    expect(sayMomentClose(at(text), now)).toBe(close);
    expect(sayDeadline(at(text), now)).toBe(deadline);
  });

  it.each([
    ['2026-03-03T16:00:00Z', '2026-03-03T18:30:00Z', 'between 4pm and 6:30pm on 3 March 2026'],
    ['2026-03-03T18:30:00Z', '2026-03-03T16:00:00Z', 'between 4pm and 6:30pm on 3 March 2026'],
    ['2026-03-03T22:00:00Z', '2026-03-04T02:00:00Z', 'between 10pm on 3 March 2026 and 2am on 4 March 2026'],
    ['2026-03-03T16:00:00Z', '2026-03-03T16:00:30Z', '3 March 2026 at 4pm'],
    ['2026-10-25T01:30:00+01:00', '2026-10-25T01:30:00Z', 'between 1:30am and 1:30am on 25 October 2026'],
  ])('says between %s and %s', (from, to, said) => {
    expect(sayBetween(at(from), at(to))).toBe(said);
  });

  it('refuses settings that are not times', () => {
    for (const text of ['9:00', '24:00', '12:60', 'noon', '']) expect(() => timeOfDay(text)).toThrow('is not a time');
  });
});

describe('saying how long and how many', () => {
  const MINUTE = 60_000;
  it.each([
    [0, 'less than a minute'],
    [59_000, 'less than a minute'],
    [MINUTE, '1 minute'],
    [135 * MINUTE, '2 hours and 15 minutes'],
    [120 * MINUTE, '2 hours'],
    [(3 * 24 * 60 + 61) * MINUTE, '3 days and 1 hour'],
    [(2 * 24 * 60 + 5) * MINUTE, '2 days'],
    [-135 * MINUTE, '2 hours and 15 minutes'],
  ])('says %i milliseconds as %s', (ms, said) => {
    expect(sayDuration(ms)).toBe(said);
  });

  it('says one and many', () => {
    expect(sayCount(1, 'working day')).toBe('1 working day');
    expect(sayCount(0, 'working day')).toBe('0 working days');
    expect(sayCount(1200, 'child', 'children')).toBe('1,200 children');
  });
});
