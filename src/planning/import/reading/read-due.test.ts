import { describe, expect, test } from 'vitest';
import { dueInSchoolYear } from './due-in-school-year.ts';
import { dueInWording } from './due-in-wording.ts';
import { datesIn, readDue } from './read-due.ts';

describe('words about when', () => {
  test.each([
    ['March 2022', '2022-03-01', '2022-03-31', 'month'],
    ['Dec 2021', '2021-12-01', '2021-12-31', 'month'],
    ["Feb '24", '2024-02-01', '2024-02-29', 'month'],
    ['Sept. 2025', '2025-09-01', '2025-09-30', 'month'],
    ['31/10/2025', '2025-10-31', '2025-10-31', 'day'],
    ['by 30 January 2026', '2026-01-30', '2026-01-30', 'day'],
    ['31 st March 2019', '2019-03-31', '2019-03-31', 'day'],
    ['2026-04-05', '2026-04-05', '2026-04-05', 'day'],
    ['May – June 2018', '2018-05-01', '2018-06-30', 'range'],
    ['November to February 2026', '2025-11-01', '2026-02-28', 'range'],
    ['December 2025 - January 2026', '2025-12-01', '2026-01-31', 'range'],
    ['From 1 April 2026 to 31 March 2027', '2026-04-01', '2027-03-31', 'range'],
    ['Oct-26 to Mar-27', '2026-10-01', '2027-03-31', 'range'],
    ['between 3/4/2026 – 15/5/2026', '2026-04-03', '2026-05-15', 'range'],
    ['15 April 2026 until June 2026', '2026-04-15', '2026-06-30', 'range'],
    ['between 1 April 2026 and 31 March 2027', '2026-04-01', '2027-03-31', 'range'],
    ['3 May 2026 up to 9 May 2026', '2026-05-03', '2026-05-09', 'range'],
    ['1 May 2026 ‑ 9 May 2026', '2026-05-01', '2026-05-09', 'range'],
    ['Dec-26', '2026-12-01', '2026-12-31', 'month'],
    ['30-Sep-26', '2026-09-30', '2026-09-30', 'day'],
    ['31-03-2027', '2027-03-31', '2027-03-31', 'day'],
    ['w/c 7 September 2026', '2026-09-07', '2026-09-07', 'day'],
    ['Jan/Feb 2027', '2027-01-01', '2027-02-28', 'range'],
    ['Oct and Nov 2026', '2026-10-01', '2026-11-30', 'range'],
    ['from April to June 2027', '2027-04-01', '2027-06-30', 'range'],
    ['By end of Q2 2026/27', '2026-07-01', '2026-09-30', 'range'],
    ['Q1 27/28', '2027-04-01', '2027-06-30', 'range'],
    ['Q4 2026-27', '2027-01-01', '2027-03-31', 'range'],
    ['2026/2027 quarter 1', '2026-04-01', '2026-06-30', 'range'],
    ['Autumn term 2026', '2026-09-01', '2026-12-31', 'range'],
    ['Spring term 2026/27', '2027-01-01', '2027-03-31', 'range'],
    ['Summer term, 2027', '2027-04-01', '2027-07-31', 'range'],
    ['Janu uary 2019', '2019-01-01', '2019-01-31', 'month'],
  ])('%s', (said, from, by, precision) => {
    expect(readDue(said).due).toEqual({ said, from, by, precision });
  });

  test.each([
    'Summer term',
    'Easter',
    'ongoing',
    '31/02/2025',
    'Room 2019',
    'March',
    'Plan 2021-22',
    'Q2 2026',
    'Q2 2026/28',
    'Q5 2026/27',
    'Autumn term 2026/28',
    '2027',
    'September - 14 of us',
  ])('%s names no date', (said) => {
    expect(readDue(said)).toEqual({
      due: { said, from: null, by: null, precision: null },
      flags: [expect.objectContaining({ code: 'no-date' })],
    });
  });

  test('the first of several dates is taken, the words kept whole, and it is said', () => {
    const said = 'January 2027; with a view to opening on 31 March 2027 and 1 April 2027';
    const { due, flags } = readDue(said);
    expect([due.said, due.by, flags.map(({ code }) => code)]).toEqual([said, '2027-01-31', ['more-dates']]);
  });

  test.each([
    '31 March 2027 to 1 April 2026',
    '31 March 2027 to 31 March 2027',
    '1 May 2026, and 2 June 2026 to be sure',
    '- 31 March 2026 - 30 September 2026',
    'Moved from March 2026 to June 2026',
    'Extended from 31 March 2026 to 30 September 2026',
    '1 February 1926 to 3 March 2026',
  ])('%s is two dates and no range', (said) =>
    expect(readDue(said).flags.map(({ code }) => code)).toEqual(['more-dates']),
  );

  test('of two ranges the first is taken, and both are said', () => {
    const { due, flags } = readDue('1 May 2026 to 9 May 2026, 1 June 2026 to 9 June 2026');
    expect([due.from, due.by, flags.map(({ code }) => code)]).toEqual([
      '2026-05-01',
      '2026-05-09',
      ['more-dates', 'range'],
    ]);
    expect(datesIn('May 2026; 1 June 2026 to 9 June 2026')).toHaveLength(2);
  });

  test.each(['From August 2026', 'Weekly from 1 October 2026', 'May 2026 onwards', 'since the start of June 2025'])(
    '%s says from when, and not by when',
    (said) => {
      const { due, flags } = readDue(said);
      expect([due, flags.map(({ code }) => code)]).toEqual([
        { said, from: null, by: null, precision: null },
        ['starts'],
      ]);
    },
  );

  test('months apart are two dates; a quarter and a term say what they were taken for', () => {
    const apart = readDue('Jan & May 2027');
    expect([apart.due.by, apart.flags.map(({ code }) => code)]).toEqual(['2027-01-31', ['more-dates']]);
    expect(readDue('Q3 2026/27').flags).toEqual([{ code: 'period', why: expect.stringContaining('begins in April') }]);
  });

  test('a month put together from its halves says so', () =>
    expect(readDue('Octo ober 2025').flags.map(({ code }) => code)).toEqual(['date-cut']));
});

describe('a date in the words of an action', () => {
  test('a month alone in the last bracket', () => {
    expect(dueInWording('Ask the schools what helps. (September 2026)')).toMatchObject({
      due: { by: '2026-09-30', said: 'September 2026' },
      flags: [],
    });
  });
  test('a bracket that speaks of other work may date that, and says so', () => {
    expect(dueInWording('Open the hall (to follow 2.1 above, October 2026)')?.flags.map(({ code }) => code)).toEqual([
      'whose-date',
    ]);
  });
  test('how often, or after what, is kept in its words without a date', () => {
    expect(dueInWording('Look at the figures quarterly.')?.due).toMatchObject({ said: 'quarterly', by: null });
    expect(dueInWording('Ask again 6 months after the hall opens')?.due).toMatchObject({
      said: '6 months after the hall opens',
      by: null,
    });
  });
  test('nothing is made up', () => expect(dueInWording('Mend the roof in the 2020/21 style')).toBeNull());
});

describe('a school year', () => {
  test.each([
    ['Autumn term', '2025-12-31'],
    ['by Easter', '2026-04-05'],
    ['Summer term', '2026-07-31'],
    ['to begin in summer term and continue over next year', '2027-07-31'],
    ['beginning of new academic year', '2026-09-01'],
  ])('%s of 2025', (words, by) => expect(dueInSchoolYear(words, 2025)?.by).toBe(by));
  test('other words stay without a date', () => expect(dueInSchoolYear('when ready', 2025)).toBeNull());
});
