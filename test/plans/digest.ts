import { createHash } from 'node:crypto';

/** Marks of a list that stand alone between spaces: they are no words, wherever they stand. */
const MARKS = new Set(['-', '*', '•', '·']);

/** A wording as it is compared: tags, pipes and emphasis gone, one space between words, marks of lists left out. */
export function wording(text: string): string {
  const bare = text
    .normalize('NFKC')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('|', ' ')
    .replaceAll('**', '');
  return bare
    .split(/\s+/u)
    .filter((token) => token !== '' && !MARKS.has(token))
    .join(' ');
}

/** The first 16 figures of a wording's sha-256: what an expectation keeps in place of the wording itself. */
export const digest = (text: string): string =>
  createHash('sha256').update(wording(text), 'utf8').digest('hex').slice(0, 16);
