import { addDays, civilDate, partsOf, sayDate, sayDates, sayMonth } from '../../kernel/clock/index.ts';
import type { DuePrecision } from '../tables.ts';

/** When something is due: its first and last day, and how exactly that was said. */
export interface Due {
  from: string | null;
  by: string | null;
  precision: DuePrecision | null;
  /** As the document says it. */
  said: string | null;
}

/**
 * When it is due, in words: "5 May 2026", "March 2022", "March to June 2022", "3 to 7 March 2022". With no date that Kith
 * could read, the document's own words; with none of those, "No date".
 */
export function dueWords({ from, by, precision, said }: Due): string {
  if (by === null) return said ?? 'No date';
  const last = civilDate(by);
  if (precision === 'day') return sayDate(last);
  if (precision === 'month' || from === null) return sayMonth(partsOf(last));
  const first = civilDate(from);
  return partsOf(first).day === 1 && isMonthsEnd(by) ? sayMonths(from, by) : sayDates(first, last);
}

const isMonthsEnd = (date: string): boolean => partsOf(addDays(civilDate(date), 1)).day === 1;

function sayMonths(from: string, by: string): string {
  const [first, last] = [partsOf(civilDate(from)), partsOf(civilDate(by))];
  if (first.year !== last.year) return `${sayMonth(first)} to ${sayMonth(last)}`;
  return first.month === last.month ? sayMonth(last) : `${sayMonth(first).split(' ')[0]} to ${sayMonth(last)}`;
}
