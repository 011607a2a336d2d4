import { addDays, type CivilDate, civilDate, civilDateOf, weekdayOf } from './civil-date.ts';
import { easterSunday } from './easter-sunday.ts';

/**
 * One bank holiday of England and Wales.
 *
 * Source: gov.uk/bank-holidays, and the Banking and Financial Dealings Act 1971 (schedule 1, and royal proclamations
 * under section 1) for the rules. Good Friday and Christmas Day are holidays at common law.
 */
export type BankHoliday = {
  readonly date: CivilDate;
  readonly name: string;
  /** True when it stands in for a holiday that fell on a weekend. */
  readonly substitute: boolean;
  /** False when worked out from the rules for a year not yet published on gov.uk/bank-holidays: it may still move. */
  readonly published: boolean;
};

/** The years shipped. To add a year, check the published list, then move `lastYear` and `publishedTo`. */
export const bankHolidayYears = { firstYear: 2015, lastYear: 2032, publishedTo: 2027 } as const;

/** Days that a royal proclamation moved for one year. */
const MOVED: ReadonlyMap<string, CivilDate> = new Map([
  ['Early May bank holiday 2020', civilDate('2020-05-08')],
  ['Spring bank holiday 2022', civilDate('2022-06-02')],
]);

/** Days that a royal proclamation added for one year. */
const ADDED: readonly { date: CivilDate; name: string }[] = [
  { date: civilDate('2022-06-03'), name: 'Platinum Jubilee bank holiday' },
  { date: civilDate('2022-09-19'), name: 'Bank holiday for the State Funeral of Queen Elizabeth II' },
  { date: civilDate('2023-05-08'), name: 'Bank holiday for the coronation of King Charles III' },
];

/** The bank holidays of England and Wales in one year, in date order. */
export function bankHolidaysIn(year: number): BankHoliday[] {
  const easter = easterSunday(year);
  const published = year <= bankHolidayYears.publishedTo;
  const fixed = [
    substituted("New Year's Day", civilDateOf(year, 1, 1), mondayOnOrAfter),
    // A weekend Christmas and Boxing Day both move two days on, so they never land on each other.
    substituted('Christmas Day', civilDateOf(year, 12, 25), twoDaysOn),
    substituted('Boxing Day', civilDateOf(year, 12, 26), twoDaysOn),
  ];
  const moving = [
    { name: 'Good Friday', date: addDays(easter, -2) },
    { name: 'Easter Monday', date: addDays(easter, 1) },
    { name: 'Early May bank holiday', date: mondayOnOrAfter(civilDateOf(year, 5, 1)) },
    { name: 'Spring bank holiday', date: mondayOnOrAfter(civilDateOf(year, 5, 25)) },
    { name: 'Summer bank holiday', date: mondayOnOrAfter(civilDateOf(year, 8, 25)) },
  ].map(({ name, date }) => ({ name, date: MOVED.get(`${name} ${year}`) ?? date, substitute: false }));
  const added = ADDED.filter(({ date }) => date.startsWith(`${year}-`)).map((day) => ({ ...day, substitute: false }));
  return [...fixed, ...moving, ...added]
    .map((day) => ({ ...day, published }))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
}

/** Every bank holiday shipped, 1 January 2015 to 31 December 2032, in date order. */
export const englandBankHolidays: readonly BankHoliday[] = Array.from(
  { length: bankHolidayYears.lastYear - bankHolidayYears.firstYear + 1 },
  (_, index) => bankHolidaysIn(bankHolidayYears.firstYear + index),
).flat();

function substituted(name: string, due: CivilDate, substitute: (date: CivilDate) => CivilDate) {
  const onWeekend = weekdayOf(due) === 0 || weekdayOf(due) === 6;
  return { name, date: onWeekend ? substitute(due) : due, substitute: onWeekend };
}

function mondayOnOrAfter(date: CivilDate): CivilDate {
  return addDays(date, (8 - weekdayOf(date)) % 7);
}

function twoDaysOn(date: CivilDate): CivilDate {
  return addDays(date, 2);
}
