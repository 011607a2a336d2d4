import { expect, test } from 'vitest';
import { isPageNumber } from './page-number.ts';

test.each([
  ['Page 3 of 12', true],
  ['3/12', true],
  ['page of', true],
  ['7', true],
  ['', true],
  ['Page 3 of the plan', false],
  ['Plan 2026', false],
  ['March 2026', false],
])('%s only counts the page: %s', (line, expected) => {
  expect(isPageNumber(line)).toBe(expected);
});
