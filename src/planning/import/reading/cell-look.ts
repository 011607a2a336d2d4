import type { Cell } from '../../../documents/index.ts';

/** A cell's words on one line. */
export const line = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** A cell's words on the lines on which they stand. */
export const lines = (text: string): string =>
  text
    .split('\n')
    .map(line)
    .filter((each) => each !== '')
    .join('\n');

/** A cell covered by a merge, or with no words. */
export const isBlank = (cell: Cell | undefined): boolean =>
  cell === undefined || cell.mergedFrom !== null || line(cell.text) === '';

/** "1", "1.", "2.3", "2.3.1)", "A1". */
export const looksLikeNumber = (text: string): boolean =>
  /^([A-Z]{0,3}[-. ]?\d{1,3}(\.\d{1,3})*|[A-Z])[.):]?$/.test(line(text));

/** How much the words sound like something to be done rather than somebody to do it, from 0 to 3. */
export function soundsLikeDoing(text: string): number {
  const words = line(text)
    .split(' ')
    .filter((word) => /[a-z]/i.test(word));
  if (words.length === 0) return 0;
  const small = words.filter((word) => /^[a-z]/.test(word)).length / words.length;
  const begins = /^(to|for the .* to)\b/i.test(line(text)) ? 2 : 0;
  return begins + small;
}

/** Begins in the middle of a sentence. */
export const beginsSmall = (text: string): boolean => /^[a-z]/.test(line(text));
