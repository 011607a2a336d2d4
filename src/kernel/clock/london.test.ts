import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyMoment } from './arbitraries.ts';
import { civilDate } from './civil-date.ts';
import { instantFromText } from './instant-text.ts';
import { endOfLondonDay, londonDate, londonMoment, londonTime, startOfLondonDay } from './london.ts';
import { timeOfDay } from './time-of-day.ts';

describe('London time', () => {
  it.each([
    ['in winter', '2026-01-15', '16:30', '2026-01-15T16:30:00Z'],
    ['in summer', '2026-07-15', '16:30', '2026-07-15T15:30:00Z'],
    ['just before the clocks go forward', '2026-03-29', '00:59', '2026-03-29T00:59:00Z'],
    ['just after the clocks go forward', '2026-03-29', '02:00', '2026-03-29T01:00:00Z'],
    ['a time skipped as the clocks go forward, an hour on', '2026-03-29', '01:30', '2026-03-29T01:30:00Z'],
    ['just before the clocks go back', '2026-10-25', '00:59', '2026-10-24T23:59:00Z'],
    ['a time that happens twice, the first', '2026-10-25', '01:30', '2026-10-25T00:30:00Z'],
    ['just after the clocks go back', '2026-10-25', '02:00', '2026-10-25T02:00:00Z'],
    ['in the year London kept summer time all winter', '1970-01-15', '12:00', '1970-01-15T11:00:00Z'],
  ])('%s: %s at %s is %s', (_, date, time, utc) => {
    expect(londonMoment(civilDate(date), timeOfDay(time))).toEqual(new Date(utc));
  });

  it('can give the second of a time that happens twice', () => {
    const second = londonMoment(civilDate('2026-10-25'), timeOfDay('01:30'), 'second');
    expect(second).toEqual(new Date('2026-10-25T01:30:00Z'));
    expect(londonTime(second)).toEqual({ hour: 1, minute: 30 });
  });

  it('is already tomorrow in London just before midnight UTC in summer', () => {
    expect(londonDate(new Date('2026-07-15T23:30:00Z'))).toBe('2026-07-16');
    expect(londonDate(new Date('2026-01-15T23:30:00Z'))).toBe('2026-01-15');
  });

  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-06-01', 24],
  ])('gives %s %i hours', (text, hours) => {
    const date = civilDate(text);
    const ms = endOfLondonDay(date).getTime() + 1 - startOfLondonDay(date).getTime();
    expect(ms).toBe(hours * 3_600_000);
    expect(londonDate(endOfLondonDay(date))).toBe(date);
  });

  it('finds its way back from the wall clock to the moment', () => {
    fc.assert(
      fc.property(anyMoment, (moment) => {
        const [date, time] = [londonDate(moment), londonTime(moment)];
        const both = [londonMoment(date, time), londonMoment(date, time, 'second')];
        expect(both).toContainEqual(moment);
      }),
    );
  });

  it('refuses a moment that is not one', () => {
    expect(() => londonDate(new Date('soon'))).toThrow('That is not a real moment in time.');
  });
});

describe('a moment written by another system', () => {
  it('is the same however it is written', () => {
    const written = [
      '2026-07-03T15:40:00+01:00',
      '2026-07-03T14:40:00Z',
      '2026-07-03T14:40:00.000Z',
      '2026-07-03T10:40-04:00',
    ];
    for (const text of written) expect(instantFromText(text)).toEqual(new Date(Date.UTC(2026, 6, 3, 14, 40)));
  });

  it.each(['2026-07-03T15:40:00', '2026-07-03', '3 July 2026 15:40', '2026-13-03T15:40:00Z', ''])(
    'is refused without an offset or when it is not real: "%s"',
    (text) => {
      expect(() => instantFromText(text)).toThrow('is not a moment Kith can place');
    },
  );
});
