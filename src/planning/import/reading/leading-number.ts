import { line } from './cell-look.ts';

const CODE =
  /^(\d{1,3}(?:\.\d{1,3})+[a-z]?)[.):]?\s+(?=\S)|^(\d{1,3}[a-z]?|[A-Z]{1,3}\d{1,3}(?:\.\d{1,3})*[a-z]?)[.):]\s*(?=[^\d\s])/;

/**
 * "1. Establish", "1.1a Produce" or "CS2: Ask": the number and the words after it. A number or a letter without stop or dots
 * ("2 groups", "M25 services") is part of the words.
 */
export function leadingNumber(words: string): { number: string | null; rest: string } {
  const said = line(words);
  const match = CODE.exec(said);
  if (match === null) return { number: null, rest: said };
  return { number: match[1] ?? match[2] ?? null, rest: said.slice(match[0].length) };
}

/** "Priority 1: Safer journeys home": what it is called, its number and the words after it; null for any other words. */
export function namedNumber(words: string): { name: string; number: string; rest: string } | null {
  const match =
    /^(priority|theme|goal|aim|objective|strand|pillar|outcome)\s+(\d{1,3}(?:\.\d{1,3})*|[A-Z])\s*[:.)–—-]\s*(?=[^\d\s])/i.exec(
      line(words),
    );
  if (match === null) return null;
  return { name: match[1] ?? '', number: match[2] ?? '', rest: line(words).slice(match[0].length) };
}

/** A number's own figures: "2.1." is "2.1". */
export const bareNumber = (words: string): string => line(words).replace(/[.):]+$/, '');
