import { expect, test } from 'vitest';
import { civilDate } from '../../kernel/clock/index.ts';
import { financialYearOf } from './financial-year.ts';

test.each([
  ['2026-03-31', '2025-04-01', '2026-03-31'],
  ['2026-04-01', '2026-04-01', '2027-03-31'],
  ['2026-12-31', '2026-04-01', '2027-03-31'],
  ['2027-01-01', '2026-04-01', '2027-03-31'],
])('%s falls in the year from %s to %s', (day, from, until) => {
  expect(financialYearOf(civilDate(day))).toEqual({ from: civilDate(from), until: civilDate(until) });
});
