import { addDays, addMonths, type CivilDate, civilDateOf, isCivilDate } from '../../kernel/clock/index.ts';
import { readDate, readDateParts } from '../../kernel/ui/index.ts';
import type { Problems, Raw } from '../../subjects/index.ts';
import type { Due } from './due-words.ts';

const NO_DATE: Due = { from: null, by: null, precision: null, said: null };

/**
 * When something is due, as typed in three boxes: to the day, or to the month when the day is left empty. No date when all
 * are empty; a problem beside the field when it is not a date.
 */
export function readDue(raw: Raw, name: string, problems: Problems): Due {
  const parts = readDateParts(raw, name);
  const toTheMonth = parts.day === '' && (parts.month !== '' || parts.year !== '');
  const read = readDate(toTheMonth ? { ...raw, [`${name}-day`]: '1' } : raw, name, 'When it is due');
  if (read.error !== undefined) {
    problems[name] = read.error;
    return NO_DATE;
  }
  if (!read.date) return NO_DATE;
  return toTheMonth ? dueInMonth(read.date) : { from: read.date, by: read.date, precision: 'day', said: null };
}

/** Due in the month of a day: from its first day to its last. */
export function dueInMonth(date: CivilDate): Due {
  const [year, month] = [Number(date.slice(0, 4)), Number(date.slice(5, 7))];
  const first = civilDateOf(year, month, 1);
  return { from: first, by: addDays(addMonths(first, 1), -1), precision: 'month', said: null };
}

/** What the three boxes show of a date that is there: no day for a month. */
export function dueParts(due: Due): { day: string; month: string; year: string } {
  if (due.by === null || !isCivilDate(due.by)) return { day: '', month: '', year: '' };
  const [year = '', month = '', day = ''] = due.by.split('-');
  return { day: due.precision === 'day' ? String(Number(day)) : '', month: String(Number(month)), year };
}
