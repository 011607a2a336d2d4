import { expect, test } from 'vitest';
import { type Due, dueWords } from './due-words.ts';

const due = (given: Partial<Due>): Due => ({ from: null, by: null, precision: null, said: null, ...given });

test('a day is said as a day, a month as a month', () => {
  expect(dueWords(due({ from: '2026-05-05', by: '2026-05-05', precision: 'day' }))).toBe('5 May 2026');
  expect(dueWords(due({ from: '2022-03-01', by: '2022-03-31', precision: 'month' }))).toBe('March 2022');
});

test('a range of whole months is said in months, any other in days', () => {
  const range = (from: string, by: string) => dueWords(due({ from, by, precision: 'range' }));
  expect(range('2022-03-01', '2022-06-30')).toBe('March to June 2022');
  expect(range('2021-11-01', '2022-02-28')).toBe('November 2021 to February 2022');
  expect(range('2022-03-03', '2022-03-07')).toBe('3 to 7 March 2022');
});

test('what cannot be read as a date stays as it was said', () => {
  expect(dueWords(due({ said: 'Ongoing' }))).toBe('Ongoing');
  expect(dueWords(due({}))).toBe('No date');
});
