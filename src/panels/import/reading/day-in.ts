import { addDays, civilDate, partsOf } from '../../../kernel/clock/index.ts';
import { datesIn } from '../../../planning/index.ts';

/**
 * The London day that some words name, 2025-06-03; null where they name none, only a month, or a day without its year: Kith does not
 * guess one.
 */
export function dayIn(words: string): string | null {
  const dates = datesIn(words);
  const days = dates.filter(({ precision }) => precision === 'day');
  return days.length === 1 && !dates.some(isOfDays) ? (days[0]?.by ?? null) : null;
}

/** A range that begins or ends within a month: it names two days. */
const isOfDays = ({ from, by, precision }: ReturnType<typeof datesIn>[number]): boolean =>
  precision === 'range' && (!from.endsWith('-01') || partsOf(addDays(civilDate(by), 1)).day !== 1);

const DAY_AND_MONTH =
  /\b\d{1,2}(st|nd|rd|th)?\s*(of\s+)?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b[\s.-]*['’]?\d{2,4}\b|^\d{1,2}\/\d{1,2}$/i;

/** Whether words name when a meeting was: a day, a month with its year, or a day and month without a year. */
export const looksLikeWhen = (words: string): boolean => datesIn(words).length > 0 || DAY_AND_MONTH.test(words);
