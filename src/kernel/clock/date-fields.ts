import { type CivilDate, civilDateOf, daysInMonth } from './civil-date.ts';
import { type DateLimit, limitProblem } from './date-limit.ts';
import { joinWithAnd } from './join-with-and.ts';
import { monthNumber } from './month-number.ts';

/** What a person typed into the 3 boxes of a GOV.UK date input. */
export type DateFields = { readonly day: string; readonly month: string; readonly year: string };

export type DateField = keyof DateFields;

/** One problem, with the boxes to highlight: the GOV.UK Design System shows only the first that applies. */
export type DateProblem = { readonly message: string; readonly fields: readonly DateField[] };

export type DateAnswer =
  | { readonly ok: true; readonly date: CivilDate }
  | { readonly ok: false; readonly problem: DateProblem };

export type DateQuestion = {
  /** What the date is, to begin a sentence: "Date of birth". */
  readonly name: string;
  /** What to ask for when nothing is entered, after "Enter": "your date of birth". Usually "the date of birth". */
  readonly ask?: string;
  /** When the date must fall. */
  readonly must?: DateLimit;
  /** Today in London; needed to judge the past and the future. */
  readonly today: CivilDate;
};

const ALL: readonly DateField[] = ['day', 'month', 'year'];

/**
 * Read a typed date. Months may be numbers, names or short names; spaces and leading zeros do not matter.
 *
 * Problems are worded and ordered as the GOV.UK Design System's date input says: missing parts first, then parts that
 * cannot be right, then a real date that breaks a limit.
 */
export function parseDateFields(typed: DateFields, question: DateQuestion): DateAnswer {
  const { name, ask = `the ${name.charAt(0).toLowerCase()}${name.slice(1)}`, must, today } = question;
  const text = { day: tidy(typed.day), month: tidy(typed.month), year: tidy(typed.year) };
  const missing = ALL.filter((field) => text[field] === '');
  if (missing.length === ALL.length) return wrong(`Enter ${ask}`, ALL);
  if (missing.length > 0) return wrong(`${name} must include a ${joinWithAnd(missing)}`, missing);

  const day = wholeNumber(text.day);
  const month = wholeNumber(text.month) ?? monthNumber(text.month);
  const year = wholeNumber(text.year);
  if (year !== null && !/^\d{4}$/.test(text.year)) return wrong('Year must include 4 numbers', ['year']);

  const unreal: DateField[] = [];
  if (day === null || day < 1 || day > 31) unreal.push('day');
  if (month === null || month < 1 || month > 12) unreal.push('month');
  if (year === null || year < 1000) unreal.push('year');
  if (day === null || month === null || year === null || unreal.length > 0) {
    return wrong(`${name} must be a real date`, unreal.length === 1 ? unreal : ALL);
  }
  if (day > daysInMonth(year, month)) return wrong(`${name} must be a real date`, ALL);

  const date = civilDateOf(year, month, day);
  const broken = must && limitProblem(date, must, today);
  return broken ? wrong(`${name} ${broken}`, ALL) : { ok: true, date };
}

function wrong(message: string, fields: readonly DateField[]): DateAnswer {
  return { ok: false, problem: { message, fields } };
}

/** Spaces gone, and figures typed on other keyboards made plain. */
function tidy(text: string): string {
  return text.normalize('NFKC').trim();
}

function wholeNumber(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}
