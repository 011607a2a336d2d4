import type { WholePlan } from '../plan/whole-plan.ts';

/**
 * Numbers as they are printed: “2.1”, and “3.” where a number is a single figure. A number that Kith proposes goes out only
 * where others are printed, or where there was no document: a document without numbers stays without.
 */
export function numbersOut({ plan, parts, actions }: WholePlan) {
  const shown = (all: readonly Numbered[]): boolean =>
    plan.columns.length === 0 || all.some(({ number, numberIsProposed }) => number !== null && !numberIsProposed);
  const [ofParts, ofActions] = [shown(parts), shown(actions)];
  const mark = (allowed: boolean, one: Numbered): string | null => {
    if (one.number === null || (one.numberIsProposed && !allowed)) return null;
    return /^[^.\s]+$/.test(one.number) ? `${one.number}.` : one.number;
  };
  return {
    part: (part: Numbered): string | null => mark(ofParts, part),
    action: (action: Numbered): string | null => mark(ofActions, action),
  };
}

interface Numbered {
  number: string | null;
  numberIsProposed: boolean;
}
