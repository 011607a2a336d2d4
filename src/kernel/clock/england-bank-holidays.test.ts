import { describe, expect, it } from 'vitest';
import { weekdayOf } from './civil-date.ts';
import { easterSunday } from './easter-sunday.ts';
import { bankHolidaysIn, englandBankHolidays } from './england-bank-holidays.ts';

/** Written out by hand from the published lists, not worked out: year, then month-day. */
const KNOWN: Record<number, string> = {
  2015: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2016: '01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27',
  2017: '01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2018: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2019: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2020: '01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28',
  2021: '01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28',
  2022: '01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27',
  2023: '01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26',
  2024: '01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26',
  2025: '01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26',
  2026: '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28',
  2027: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
  2028: '01-03 04-14 04-17 05-01 05-29 08-28 12-25 12-26',
  2029: '01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26',
  2030: '01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26',
  2031: '01-01 04-11 04-14 05-05 05-26 08-25 12-25 12-26',
  2032: '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28',
};

describe('bank holidays of England and Wales', () => {
  it.each(Object.entries(KNOWN))('are the known days in %s', (year, days) => {
    expect(bankHolidaysIn(Number(year)).map(({ date }) => date)).toEqual(
      days.split(' ').map((day) => `${year}-${day}`),
    );
  });

  it('are shipped from 2015 to 2032, in order, none twice and none on a weekend', () => {
    const dates = englandBankHolidays.map(({ date }) => date);
    expect(dates).toHaveLength(18 * 8 + 3);
    expect(dates).toEqual([...new Set(dates)].sort());
    expect(dates.filter((date) => weekdayOf(date) === 0 || weekdayOf(date) === 6)).toEqual([]);
  });

  it('say which are substitutes, which are proclaimed and which are not yet published', () => {
    const named = (date: string) => englandBankHolidays.find((day) => day.date === date);
    expect(named('2022-12-27')).toMatchObject({ name: 'Christmas Day', substitute: true, published: true });
    expect(named('2022-12-26')).toMatchObject({ name: 'Boxing Day', substitute: false });
    expect(named('2020-05-08')).toMatchObject({ name: 'Early May bank holiday', substitute: false });
    expect(named('2023-05-08')?.name).toBe('Bank holiday for the coronation of King Charles III');
    expect(named('2028-01-03')).toMatchObject({ substitute: true, published: false });
  });
});

describe('Easter Sunday', () => {
  // The earliest and latest it can be, and years other computations get wrong.
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('in %i is %s', (year, date) => {
    expect(easterSunday(year)).toBe(date);
  });
});
