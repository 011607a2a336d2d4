import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import { BEFORE_MONTH, dueAsked, dueAskedWords, dueChoices } from './months.ts';

const today = civilDate('2026-03-02');

test('from before a year ago, each month to two years on, and without a date', () => {
  const choices = dueChoices(today, undefined);
  expect(choices[0]).toEqual({ value: 'before-2025-03', text: 'Before March 2025' });
  expect(choices[1]).toEqual({ value: '2025-03', text: 'March 2025' });
  expect(choices.at(-2)).toEqual({ value: '2028-03', text: 'March 2028' });
  expect(choices.at(-1)).toEqual({ value: 'none', text: 'No date' });
});

test('what an older address asks for stays a choice', () => {
  expect(dueChoices(today, 'before-2024-11')[0]).toEqual({ value: 'before-2024-11', text: 'Before November 2024' });
  expect(dueChoices(today, '2019-01')[0]?.text).toBe('January 2019');
  expect(dueChoices(today, '2026-03')).toHaveLength(dueChoices(today, undefined).length);
});

test('what is asked for is read as it is written', () => {
  expect(dueAsked('none')).toEqual({ is: 'none' });
  expect(dueAsked('2026-04')).toEqual({ is: 'in', month: '2026-04-01' });
  expect(dueAsked('before-2026-04')).toEqual({ is: 'before', month: '2026-04-01' });
  expect(dueAskedWords('none')).toBe('No date');
  for (const odd of ['before-2026-13', 'before-0000-01', 'before-', 'before-2026-04-01'])
    expect(BEFORE_MONTH.test(odd), odd).toBe(false);
});
