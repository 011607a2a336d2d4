import { sayMonth } from '../clock/index.ts';

/** What a row of figures is of, in words: "2026-03" is March 2026, and what is in words already stays so. */
export function sayRow(row: string): string {
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(row) ?? [];
  return year && month ? sayMonth({ year: Number(year), month: Number(month) }) : row;
}
