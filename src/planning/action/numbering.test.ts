import { expect, test } from 'vitest';
import { nextNumber } from './numbering.ts';

test('objectives of priority 2 go on from the last, tenth after ninth', () => {
  expect(nextNumber('2', ['2.1', '2.2'], ['1.1', '2.1', '2.2', '3.1'])).toBe('2.3');
  expect(nextNumber('2', ['2.9', '2.10'], ['2.9', '2.10'])).toBe('2.11');
  expect(nextNumber('2', ['2.10', '2.9'], ['2.10', '2.9'])).toBe('2.11');
});

test('a plan that counts its actions through goes on counting, whichever theme it is in', () => {
  expect(nextNumber(null, ['1', '2'], ['1', '2', '3', '4'])).toBe('5');
  expect(nextNumber('C', [], ['1', '2', '3', '4'])).toBe('5');
});

test('the first in a part is numbered after the part', () => {
  expect(nextNumber('4', [], ['1.1'])).toBe('4.1');
  expect(nextNumber('B', [], ['A1', 'A2'])).toBe('B1');
  expect(nextNumber('A', ['A1', 'A2'], ['A1', 'A2'])).toBe('A3');
});

test('with no number anywhere it begins at 1', () => {
  expect(nextNumber(null, [null], [null])).toBe('1');
});

test('a gap is not filled: a number that was dropped stays the dropped one’s', () => {
  expect(nextNumber('3', ['3.1', '3.4'], ['3.1', '3.4'])).toBe('3.5');
});
