import type { SaidDue } from '../proposal.ts';
import { type DueRead, datesIn } from './read-due.ts';

const TIMED: readonly RegExp[] = [
  /\(([^()]*\bongoing\b[^()]*)\)\s*\.?$/i,
  /\b(\d+ (?:days|weeks|months|years) after [^.;()]+)/i,
  /\b(quarterly|monthly|weekly|annually|each (?:quarter|month|year|term))\b/i,
];

/**
 * When an action is due where the paper has no column for it: a month in the bracket that ends the wording. The words stay in
 * the wording. A bracket that says more than a date may date something else, and says so.
 */
export function dueInWording(wording: string): DueRead | null {
  const bracket = /\(([^()]*)\)\s*\.?$/.exec(wording)?.[1]?.trim();
  const [date] = bracket === undefined ? [] : datesIn(bracket);
  if (bracket !== undefined && date !== undefined) {
    const due: SaidDue = { said: bracket, ...date };
    const alone = /^\W*(by|due|in)?\s*[A-Za-z]{3,9}\.?,?\s+['’]?\d{2,4}\W*$/i.test(bracket);
    const why = 'The date stands in a bracket that speaks of other work too: it may be the date of that.';
    return { due, flags: alone ? [] : [{ code: 'whose-date', why }] };
  }
  const timed = TIMED.map((pattern) => pattern.exec(wording)?.[1]).find((words) => words !== undefined);
  return timed === undefined ? null : { due: { said: timed.trim(), from: null, by: null, precision: null }, flags: [] };
}
