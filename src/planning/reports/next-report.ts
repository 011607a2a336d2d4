import { addDays, addMonths, civilDate } from '../../kernel/clock/index.ts';
import type { ReportEvery } from '../tables.ts';

const MONTHS: Readonly<Record<ReportEvery, number>> = { once: 0, quarter: 3, half_year: 6, year: 12 };

/** When a report comes round again: its month, and the period it covers. */
export interface Round {
  dueMonth: string;
  coversFrom: string | null;
  coversUntil: string | null;
}

/**
 * The next round of a report that has been received: the month it is due and the period it covers both move on, each by
 * itself (domain §6.4). Null for one that comes once. A period to a month's end stays to a month's end.
 */
export function nextRound({ every, ...round }: Round & { every: ReportEvery }): Round | null {
  const months = MONTHS[every];
  if (months === 0) return null;
  const move = (date: string | null) => (date === null ? null : addMonths(civilDate(date), months));
  const afterEnd = round.coversUntil === null ? null : addDays(civilDate(round.coversUntil), 1);
  const toMonthsEnd = afterEnd?.endsWith('-01') === true;
  return {
    dueMonth: addMonths(civilDate(round.dueMonth), months),
    coversFrom: move(round.coversFrom),
    coversUntil: toMonthsEnd && afterEnd ? addDays(addMonths(afterEnd, months), -1) : move(round.coversUntil),
  };
}
