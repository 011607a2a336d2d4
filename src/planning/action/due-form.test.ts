import { expect, test } from 'vitest';
import { dueParts, readDue } from './due-form.ts';

const read = (day: string, month: string, year: string) => {
  const problems: Record<string, string> = {};
  return { due: readDue({ 'due-day': day, 'due-month': month, 'due-year': year }, 'due', problems), problems };
};

test('with a day it is due on that day', () => {
  expect(read('5', '5', '2026').due).toEqual({ from: '2026-05-05', by: '2026-05-05', precision: 'day', said: null });
});

test('without a day it is due by the last day of the month', () => {
  expect(read('', '2', '2028').due).toEqual({ from: '2028-02-01', by: '2028-02-29', precision: 'month', said: null });
  expect(read('', 'March', '2022').due.by).toBe('2022-03-31');
});

test('nothing typed is no date, and half a month is a problem said beside it', () => {
  expect(read('', '', '')).toEqual({ due: { from: null, by: null, precision: null, said: null }, problems: {} });
  expect(read('', '2', '').problems).toEqual({ due: 'When it is due must include a year' });
  expect(read('31', '2', '2026').problems.due).toMatch(/real date/);
});

test('what was typed comes back as it was: a month without a day', () => {
  expect(dueParts(read('', '2', '2028').due)).toEqual({ day: '', month: '2', year: '2028' });
  expect(dueParts(read('5', '5', '2026').due)).toEqual({ day: '5', month: '5', year: '2026' });
});
