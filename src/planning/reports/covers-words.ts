import { civilDate, sayDates } from '../../kernel/clock/index.ts';
import type { ReportShown } from './load-reports.ts';

/** The period a report covers, in words; null where none is said. */
export function coversWords({
  coversFrom,
  coversUntil,
  coversSaid,
}: Pick<ReportShown, 'coversFrom' | 'coversUntil' | 'coversSaid'>): string | null {
  if (coversFrom && coversUntil) return sayDates(civilDate(coversFrom), civilDate(coversUntil));
  return coversSaid;
}
