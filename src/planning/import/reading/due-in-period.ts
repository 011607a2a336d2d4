import type { SaidDue } from '../proposal.ts';
import { dueInSchoolYear } from './due-in-school-year.ts';
import { firstOfMonth, lastOfMonth, yearOf } from './months.ts';

/** When a quarter or a term that is printed with its year is, and why that day. */
export interface PeriodRead {
  readonly due: Pick<SaidDue, 'from' | 'by' | 'precision'>;
  readonly why: string;
}

const YEARS = '(20\\d{2}|\\d{2})\\s*[/–-]\\s*(20\\d{2}|\\d{2})';
const QUARTER = new RegExp(`\\bq(?:uarter)?\\s*([1-4])\\s*,?\\s*(?:of\\s+)?(?:fy\\s*)?${YEARS}(?!\\d)`, 'i');
const QUARTER_LAST = new RegExp(`\\b${YEARS}\\s*,?\\s*q(?:uarter)?\\s*([1-4])\\b`, 'i');
const TERM = new RegExp(`\\b(autumn|spring|summer)\\s+term,?\\s+(?:${YEARS}|(20\\d{2}))(?!\\d)`, 'i');

/**
 * "Q2 2026/27": the second quarter of the financial year that begins in April 2026. "Autumn term 2026", "Spring term 2026/27":
 * the months of the term, as for a school year that a person names. Null for other words, and for a quarter of a single year
 * ("Q2 2026"), which may be either year's.
 */
export function dueInPeriod(words: string): PeriodRead | null {
  const [, quarter, one, two] = QUARTER.exec(words) ?? lastFirst(QUARTER_LAST.exec(words));
  if (quarter !== undefined && one !== undefined && two !== undefined) return quarterOf(Number(quarter), one, two);
  const [, term, first, second, only] = TERM.exec(words) ?? [];
  if (term === undefined || (first !== undefined && !follows(first, second))) return null;
  const autumn = /autumn/i.test(term);
  const due = dueInSchoolYear(`${term} term`, yearOf(first ?? only ?? '') - (first !== undefined || autumn ? 0 : 1));
  return due && { due, why: 'A school term: due when most schools end it.' };
}

const lastFirst = (match: RegExpExecArray | null): (string | undefined)[] =>
  match === null ? [] : [match[0], match[3], match[1], match[2]];

const follows = (one: string, two = ''): boolean => yearOf(two) === yearOf(one) + 1;

function quarterOf(quarter: number, one: string, two: string): PeriodRead | null {
  if (!follows(one, two)) return null;
  const year = yearOf(one) + (quarter === 4 ? 1 : 0);
  const first = quarter === 4 ? 1 : quarter * 3 + 1;
  return {
    due: { from: firstOfMonth(year, first), by: lastOfMonth(year, first + 2), precision: 'range' },
    why: 'A quarter of the financial year, which begins in April: due on its last day.',
  };
}
