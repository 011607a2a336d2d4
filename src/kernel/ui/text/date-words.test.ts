import { describe, expect, test } from 'vitest';
import { dateTimeWords, dateWords, machineDate, timeWords } from './date-words.ts';

describe('dates and times in GOV.UK style, in London', () => {
  test('a day is the day written, wherever this machine stands', () => {
    expect(dateWords('2026-11-01')).toBe('1 November 2026');
    expect(machineDate('2026-11-01')).toBe('2026-11-01');
  });

  test('a moment is told as it was in London, summer and winter', () => {
    expect(dateTimeWords('2026-11-21T16:30:00Z')).toBe('21 November 2026 at 4:30pm');
    expect(dateTimeWords('2026-07-03T23:05:00Z')).toBe('4 July 2026 at 12:05am');
    expect(dateWords(new Date('2026-07-03T23:05:00Z'))).toBe('4 July 2026');
  });

  test.each([
    ['2026-01-05T09:00:00Z', '9am'],
    ['2026-01-05T16:05:00Z', '4:05pm'],
    ['2026-01-05T12:00:00Z', 'midday'],
    ['2026-01-05T00:00:00Z', 'midnight'],
    ['2026-01-05T12:01:00Z', '12:01pm'],
    ['2026-01-05T00:30:00Z', '12:30am'],
  ])('%s is %s', (moment, words) => {
    expect(timeWords(moment)).toBe(words);
  });

  test('a moment is given to machines in UTC', () => {
    expect(machineDate('2026-07-03T15:40:00+01:00')).toBe('2026-07-03T14:40:00.000Z');
  });

  test.each(['yesterday', '2026-02-30', '2026-07-03T15:40:00', ''])(
    'what cannot be placed is refused: "%s"',
    (text) => {
      expect(() => dateWords(text)).toThrow(RangeError);
    },
  );
});
