import { describe, expect, it } from 'vitest';
import { ageInYears, sayAge } from './age.ts';
import { civilDate } from './civil-date.ts';

describe('age', () => {
  it.each([
    ['2009-01-21', '2026-11-21', 17, '17 years and 10 months'],
    ['2008-11-22', '2026-11-21', 17, '17 years and 11 months'],
    ['2008-11-21', '2026-11-21', 18, '18 years'],
    ['2025-11-21', '2026-11-21', 1, '1 year'],
    ['2025-10-21', '2026-11-21', 1, '1 year and 1 month'],
    ['2026-01-31', '2026-11-21', 0, '9 months'],
    ['2026-11-01', '2026-11-21', 0, 'less than a month old'],
    ['2026-11-21', '2026-11-21', 0, 'less than a month old'],
    ['2026-11-22', '2026-11-21', null, 'not yet born'],
    ['2008-02-29', '2026-02-28', 17, '17 years and 11 months'],
    ['2008-02-29', '2026-03-01', 18, '18 years'],
    ['2008-02-29', '2028-02-29', 20, '20 years'],
    ['2026-01-31', '2026-02-28', 0, 'less than a month old'],
    ['2026-01-31', '2026-03-01', 0, '1 month'],
  ])('of someone born %s on %s is %s', (born, on, years, said) => {
    expect(ageInYears(civilDate(born), civilDate(on))).toBe(years);
    expect(sayAge(civilDate(born), civilDate(on))).toBe(said);
  });
});
