import { expect, test } from 'vitest';
import { gradeOf, movementOf } from './grade.ts';

test.each([
  [1, 4, 'low'],
  [1, 5, 'moderate'],
  [3, 3, 'moderate'],
  [2, 5, 'high'],
  [3, 4, 'high'],
  [3, 5, 'severe'],
  [5, 5, 'severe'],
] as const)('likelihood %i and impact %i are %s', (likelihood, impact, grade) => {
  expect(gradeOf({ likelihood, impact })).toBe(grade);
});

test('movement is since the last time, and the first time it is new', () => {
  const now = { likelihood: 3, impact: 4 };
  expect(movementOf(now, null)).toBe('new');
  expect(movementOf(now, { likelihood: 2, impact: 4 })).toBe('up');
  expect(movementOf(now, { likelihood: 5, impact: 4 })).toBe('down');
  expect(movementOf(now, { likelihood: 4, impact: 3 })).toBe('same');
});
