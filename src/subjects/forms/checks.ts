import { type CivilDate, londonDate, sayDate } from '../../kernel/clock/index.ts';
import { readDate } from '../../kernel/ui/index.ts';
import { type Raw, typed } from './typed.ts';

/** Problems as they are found, one sentence a field, in the order of the form. */
export type Problems = Record<string, string>;

/** Text that must be there, and not be longer than `most`. */
export function needText(raw: Raw, name: string, problems: Problems, ask: string, most: number): string {
  const text = typed(raw, name);
  if (text === '') problems[name] = ask;
  else if (text.length > most) problems[name] = `Use ${most.toLocaleString('en-GB')} characters or fewer`;
  return text;
}

/** Text that may be left out. Null when it is. */
export function mayText(raw: Raw, name: string, problems: Problems, most: number): string | null {
  const text = typed(raw, name);
  if (text.length > most) problems[name] = `Use ${most.toLocaleString('en-GB')} characters or fewer`;
  return text || null;
}

interface DateRule {
  what: string;
  needed?: boolean;
  /** `past` is today or before, `future` is after today. London. */
  must?: 'past' | 'future';
  notAfter?: { date: CivilDate; because: string };
}

/** A date from its three boxes, checked; null when it is left out or wrong. */
export function dateOf(raw: Raw, name: string, problems: Problems, now: Date, rule: DateRule): CivilDate | null {
  const read = readDate(raw, name, rule.what);
  const today = londonDate(now);
  const missing = !read.date && rule.needed && `Enter ${rule.what.charAt(0).toLowerCase()}${rule.what.slice(1)}`;
  const problem = read.error ?? missing;
  if (problem) problems[name] = problem;
  else if (read.date && rule.must === 'past' && read.date > today)
    problems[name] = `${rule.what} must be today or in the past`;
  else if (read.date && rule.must === 'future' && read.date <= today)
    problems[name] = `${rule.what} must be in the future`;
  else if (read.date && rule.notAfter && read.date > rule.notAfter.date)
    problems[name] = `${rule.what} must be ${sayDate(rule.notAfter.date)} or before: ${rule.notAfter.because}`;
  return problems[name] ? null : (read.date ?? null);
}

/** Whether a form has anything to mend. */
export const hasProblems = (problems: Problems): boolean => Object.keys(problems).length > 0;
