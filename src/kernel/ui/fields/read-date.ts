import { type CivilDate, isCivilDate } from '../../clock/civil-date.ts';
import { type DateParts, datePartsOf, readDateParts } from './date-parts.ts';

export type ReadDate =
  | { parts: DateParts; date: CivilDate | undefined; error?: undefined }
  | { parts: DateParts; date?: undefined; error: string };

const monthNames = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** A month as a number from 1, from a number or a name in English such as "Nov"; NaN for anything else. */
function monthNumber(text: string): number {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  const start = text.slice(0, 3).toLowerCase();
  return /^[a-z]{3,9}$/i.test(text) ? monthNames.indexOf(start) + 1 : Number.NaN;
}

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' });

/**
 * The date a form sent in the field `name`, as `DateField` writes it. No date when all three parts are empty. What it
 * says when it is not a date follows the design system: "When it happened must include a year".
 * @param what how the message begins: what the date is of, "When it happened".
 */
export function readDate(form: Readonly<Record<string, unknown>>, name: string, what: string): ReadDate {
  const parts = readDateParts(form, name);
  const missing = (['day', 'month', 'year'] as const).filter((part) => parts[part] === '');
  if (missing.length === 3) return { parts, date: undefined };
  if (missing.length) return { parts, error: `${what} must include a ${list.format(missing)}` };
  if (!/^\d{4}$/.test(parts.year)) return { parts, error: `${what}: the year must have 4 numbers, like 2026` };
  const [month, day] = [monthNumber(parts.month), Number(/^\d{1,2}$/.test(parts.day) ? parts.day : Number.NaN)];
  const text = `${parts.year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  if (!isCivilDate(text)) return { parts, error: `${what} must be a real date` };
  return { parts: datePartsOf(text), date: text };
}
