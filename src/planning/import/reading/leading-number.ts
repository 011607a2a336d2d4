import { line } from './cell-look.ts';

/** "1. Establish" or "1.1 Produce": the number and the words after it. A number without stop or dots ("2 groups") is part of the words. */
export function leadingNumber(words: string): { number: string | null; rest: string } {
  const said = line(words);
  const match = /^(\d{1,3}(?:\.\d{1,3})+)[.):]?\s+(?=\S)|^(\d{1,3})[.)]\s*(?=[^\d\s])/.exec(said);
  if (match === null) return { number: null, rest: said };
  return { number: match[1] ?? match[2] ?? null, rest: said.slice(match[0].length) };
}

/** A number's own figures: "2.1." is "2.1". */
export const bareNumber = (words: string): string => line(words).replace(/[.):]+$/, '');
