import { describe, expect, it } from 'vitest';
import { civilDate } from './civil-date.ts';
import { parseDateFields } from './date-fields.ts';
import type { DateLimit } from './date-limit.ts';

const today = civilDate('2026-11-21');

function answer(day: string, month: string, year: string, must?: DateLimit) {
  const read = parseDateFields(
    { day, month, year },
    { name: 'Date of birth', ask: 'your date of birth', today, ...(must && { must }) },
  );
  return read.ok ? read.date : `${read.problem.message} [${read.problem.fields.join(' ')}]`;
}

describe('a typed date', () => {
  it.each([
    ['21', '11', '2008'],
    [' 21 ', 'November', '2008'],
    ['21', 'nov', '2008'],
    ['２１', '１１', '２００８'],
  ])('is read from %s %s %s', (day, month, year) => {
    expect(answer(day, month, year)).toBe('2008-11-21');
  });

  it('takes leading zeros and leap days', () => {
    expect(answer('03', '04', '2009')).toBe('2009-04-03');
    expect(answer('29', '2', '2024')).toBe('2024-02-29');
  });

  it.each([
    ['', '', '', 'Enter your date of birth [day month year]'],
    ['21', '', '2008', 'Date of birth must include a month [month]'],
    ['', '', '2008', 'Date of birth must include a day and month [day month]'],
    ['', '11', '', 'Date of birth must include a day and year [day year]'],
    ['21', '11', '08', 'Year must include 4 numbers [year]'],
    ['21', '11', '20080', 'Year must include 4 numbers [year]'],
    ['21', '13', '2008', 'Date of birth must be a real date [month]'],
    ['32', '11', '2008', 'Date of birth must be a real date [day]'],
    ['21', '11', 'twenty', 'Date of birth must be a real date [year]'],
    ['32', '13', '2008', 'Date of birth must be a real date [day month year]'],
    ['31', '4', '2008', 'Date of birth must be a real date [day month year]'],
    ['29', '2', '2026', 'Date of birth must be a real date [day month year]'],
    ['0', '4', '2008', 'Date of birth must be a real date [day]'],
    ['-1', '4', '2008', 'Date of birth must be a real date [day]'],
    ['1', '4', '0008', 'Date of birth must be a real date [year]'],
    ['', '13', '2008', 'Date of birth must include a day [day]'],
  ])('"%s" "%s" "%s" is answered: %s', (day, month, year, problem) => {
    expect(answer(day, month, year)).toBe(problem);
  });

  it.each<[string, DateLimit, string | null]>([
    ['20', 'in the past', null],
    ['21', 'in the past', 'must be in the past'],
    ['21', 'today or in the past', null],
    ['22', 'today or in the past', 'must be today or in the past'],
    ['22', 'in the future', null],
    ['21', 'in the future', 'must be in the future'],
    ['21', 'today or in the future', null],
    ['20', 'today or in the future', 'must be today or in the future'],
    ['20', { sameOrAfter: today }, 'must be the same as or after 21 November 2026'],
    ['21', { sameOrAfter: today }, null],
    [
      '22',
      { sameOrBefore: today, because: 'when the plan ends' },
      'must be the same as or before 21 November 2026 when the plan ends',
    ],
    ['21', { sameOrBefore: today }, null],
    ['20', { between: [today, today] }, 'must be between 21 November 2026 and 21 November 2026'],
    ['22', { between: [today, today] }, 'must be between 21 November 2026 and 21 November 2026'],
    ['21', { between: [today, today] }, null],
  ])('%s November 2026 held to %j: %s', (day, must, problem) => {
    expect(answer(day, '11', '2026', must)).toBe(
      problem ? `Date of birth ${problem} [day month year]` : `2026-11-${day}`,
    );
  });

  it('asks for the date by its own name when not told how', () => {
    const read = parseDateFields({ day: '', month: '', year: '' }, { name: 'Review date', today });
    expect(read).toMatchObject({ problem: { message: 'Enter the review date' } });
  });
});
