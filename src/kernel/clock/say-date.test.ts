import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { monthNumber } from './month-number.ts';
import { monthName, sayDate, sayDateClose, sayDates, sayDateWithWeekday, sayMonth, sayOnDate } from './say-date.ts';

const today = civilDate('2026-11-21');

describe('saying a date', () => {
  it('says the day, the month and the year', () => {
    expect(sayDate(civilDate('2026-11-21'))).toBe('21 November 2026');
    expect(sayDate(civilDate('2026-03-03'))).toBe('3 March 2026');
    expect(sayDateWithWeekday(civilDate('2026-11-21'))).toBe('Saturday 21 November 2026');
    expect(sayMonth({ year: 2026, month: 3 })).toBe('March 2026');
    expect(() => monthName(13)).toThrow('There is no month number 13.');
  });

  it.each([
    ['2026-11-21', 'today', 'today'],
    ['2026-11-22', 'tomorrow', 'tomorrow'],
    ['2026-11-20', 'yesterday', 'yesterday'],
    ['2026-11-23', '23 November 2026', 'on 23 November 2026'],
    ['2025-11-21', '21 November 2025', 'on 21 November 2025'],
  ])('says %s close to', (date, alone, afterVerb) => {
    expect(sayDateClose(civilDate(date), today)).toBe(alone);
    expect(sayOnDate(civilDate(date), today)).toBe(afterVerb);
  });

  it.each([
    ['2026-03-03', '2026-03-05', '3 to 5 March 2026'],
    ['2026-02-28', '2026-03-03', '28 February to 3 March 2026'],
    ['2025-12-30', '2026-01-02', '30 December 2025 to 2 January 2026'],
    ['2026-03-03', '2026-03-03', '3 March 2026'],
    ['2026-03-05', '2026-03-03', '3 to 5 March 2026'],
    ['2025-03-03', '2026-03-03', '3 March 2025 to 3 March 2026'],
  ])('says %s to %s', (from, to, said) => {
    expect(sayDates(civilDate(from), civilDate(to))).toBe(said);
  });

  it('knows a month by its name, whole or short', () => {
    expect(['March', 'mar', 'MAR.', 'sept', 'December'].map(monthNumber)).toEqual([3, 3, 3, 9, 12]);
    expect(['ma', 'ju', 'marchy', '', '3'].map(monthNumber)).toEqual([null, null, null, null, null]);
  });
});
