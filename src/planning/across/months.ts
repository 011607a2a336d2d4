import { addMonths, type CivilDate, civilDate, partsOf, sayMonth } from '../../kernel/clock/index.ts';

const [BACK, ON] = [12, 24];

/** A month of this or the last century as an address holds it: of any other there is no plan. */
export const MONTH = /^(19|20)\d{2}-(0[1-9]|1[0-2])$/;
/** Everything due before a month, as an address holds it. */
export const BEFORE_MONTH = /^before-(19|20)\d{2}-(0[1-9]|1[0-2])$/;

/** When something is due, as an address asks for it: without a date, before a month, or in one. */
export type DueAsked = { is: 'none' } | { is: 'before' | 'in'; month: CivilDate };

/** @param asked `none`, `2026-03` or `before-2026-03`; a month is given back by its first day. */
export function dueAsked(asked: string): DueAsked {
  if (asked === 'none') return { is: 'none' };
  const before = BEFORE_MONTH.test(asked);
  return { is: before ? 'before' : 'in', month: civilDate(`${asked.slice(-7)}-01`) };
}

/** What an address asks for, in words: "March 2026", "Before March 2026", "No date". */
export function dueAskedWords(asked: string): string {
  const due = dueAsked(asked);
  if (due.is === 'none') return 'No date';
  const month = sayMonth(partsOf(due.month));
  return due.is === 'before' ? `Before ${month}` : month;
}

/**
 * When an action may be asked for by: before a year ago, each month from then to two years on, without a date; and what is asked for
 * already, where it is none of these, so that the form still says it. @param today London's.
 */
export function dueChoices(today: CivilDate, asked: string | undefined): { value: string; text: string }[] {
  const first = addMonths(civilDate(`${today.slice(0, 7)}-01`), -BACK);
  const months = Array.from({ length: BACK + 1 + ON }, (_, nth) => addMonths(first, nth).slice(0, 7));
  const offered = [`before-${first.slice(0, 7)}`, ...months, 'none'];
  const all = asked === undefined || offered.includes(asked) ? offered : [asked, ...offered];
  return all.map((value) => ({ value, text: dueAskedWords(value) }));
}
