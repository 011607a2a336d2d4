import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyDate } from './arbitraries.ts';
import {
  addDays,
  addMonths,
  civilDate,
  dayNumber,
  daysBetween,
  fromDayNumber,
  isCivilDate,
  weekdayOf,
} from './civil-date.ts';

describe('civil dates', () => {
  it.each(['2026-11-21', '2024-02-29', '2000-02-29', '1950-12-31'])('takes %s', (text) => {
    expect(civilDate(text)).toBe(text);
  });

  it.each([
    '2026-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-31',
    '2026-4-3',
    '21/11/2026',
    '0999-01-01',
    '',
  ])('refuses "%s" in plain words', (text) => {
    expect(isCivilDate(text)).toBe(false);
    expect(() => civilDate(text)).toThrow('is not a real date. Write it year first, like 2026-11-21.');
  });

  it.each([
    ['2026-11-21', 6],
    ['2026-11-22', 0],
    ['1969-12-31', 3],
    ['2000-01-01', 6],
  ])('knows the weekday of %s', (text, weekday) => {
    expect(weekdayOf(civilDate(text))).toBe(weekday);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-09-03', 1, '2026-10-03'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('moves %s by %i month to %s', (from, months, to) => {
    expect(addMonths(civilDate(from), months)).toBe(to);
  });

  it('counts the days it adds, over leap days and years', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -2000, max: 2000 }), (date, days) => {
        expect(daysBetween(date, addDays(date, days))).toBe(days);
        expect(fromDayNumber(dayNumber(date))).toBe(date);
      }),
    );
  });
});
