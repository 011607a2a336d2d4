import { describe, expect, test } from 'vitest';
import { datePartsOf } from './date-parts.ts';
import { errorEntries, errorFor, hasErrors } from './field-errors.ts';
import { readDate } from './read-date.ts';

const sent = (day: string, month: string, year: string) => ({
  'when-day': day,
  'when-month': month,
  'when-year': year,
});
const read = (day: string, month: string, year: string) => readDate(sent(day, month, year), 'when', 'When it happened');

describe('a date that was typed', () => {
  test.each([
    ['27', '3', '2026', '2026-03-27'],
    [' 1 ', '12', '2026', '2026-12-01'],
    ['01', 'Nov', '2026', '2026-11-01'],
    ['1', 'september', '2026', '2026-09-01'],
    ['29', '2', '2024', '2024-02-29'],
  ])('%s %s %s is %s', (day, month, year, date) => {
    expect(read(day, month, year).date).toBe(date);
  });

  test('may be left out', () => {
    expect(read('', ' ', '')).toEqual({ parts: datePartsOf(undefined), date: undefined });
  });

  test.each([
    ['27', '3', '', 'When it happened must include a year'],
    ['', '', '2026', 'When it happened must include a day and month'],
    ['27', '3', '26', 'When it happened: the year must have 4 numbers, like 2026'],
    ['31', '2', '2026', 'When it happened must be a real date'],
    ['1st', '2', '2026', 'When it happened must be a real date'],
    ['1', 'Smarch', '2026', 'When it happened must be a real date'],
    ['0', '1', '2026', 'When it happened must be a real date'],
  ])('%s/%s/%s: %s', (day, month, year, error) => {
    const found = read(day, month, year);
    expect(found.error).toBe(error);
    expect(found.parts).toEqual({ day: day.trim(), month: month.trim(), year: year.trim() });
  });

  test('is not taken from a field sent twice', () => {
    expect(readDate({ 'when-day': ['1', '2'], 'when-month': '3', 'when-year': '2026' }, 'when', 'It').error).toBe(
      'It must include a day',
    );
  });

  test('goes back into its three boxes', () => {
    expect(datePartsOf('2026-03-07')).toEqual({ day: '7', month: '3', year: '2026' });
    expect(datePartsOf('not a date')).toEqual({ day: '', month: '', year: '' });
  });
});

describe('what is wrong with a form', () => {
  const errors = { why: ['Enter why', 'Too short'], outcome: 'Select one', fine: undefined, empty: [] };

  test('is one thing for each field, in order', () => {
    expect(errorEntries(errors)).toEqual([
      { name: 'why', text: 'Enter why' },
      { name: 'outcome', text: 'Select one' },
    ]);
    expect([errorFor(errors, 'fine'), errorFor(undefined, 'why'), hasErrors({ fine: undefined })]).toEqual([
      undefined,
      undefined,
      false,
    ]);
  });
});
