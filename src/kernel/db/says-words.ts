import { type RawBuilder, sql } from 'kysely';

/** More words than these find nothing that the first do not. */
const MOST = 6;
/** Longer than any word anybody looks for. Of 200 letters the ways to slip make a pattern of 500,000, read for half a minute. */
const LONGEST = 40;
/** Of a shorter word too many others are one letter away; of a longer one the ways are too many. */
const FORGIVEN = { from: 5, to: 20 };

/** The words that somebody typed to find something by: without accents and case, parted at apostrophes as at any sign; "3.4" is one. */
export function wordsToFind(text: string): string[] {
  const plain = text.normalize('NFKD').replaceAll(/\p{M}/gu, '');
  const words = plain.toLowerCase().match(/\d+(?:\.\d+)+|[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words.map((word) => [...word].slice(0, LONGEST).join('')))].slice(0, MOST);
}

/** A word as PostgreSQL’s regular expression, anywhere within another. */
export const asPattern = (word: string): string => lettersOf(word).join('');

/**
 * The same or, where a word of 5 to 20 letters begins, with one letter wrong, missing, too many, or changed about with the next. Of
 * a number one slip is another number.
 */
export function nearly(word: string): string {
  const letters = lettersOf(word);
  if (letters.length < FORGIVEN.from || letters.length > FORGIVEN.to || /\d/.test(word)) return asPattern(word);
  const slips = letters.flatMap((letter, at) => {
    const [before, after] = [letters.slice(0, at).join(''), letters.slice(at + 1).join('')];
    const [next = '', rest] = [letters[at + 1], letters.slice(at + 2).join('')];
    return [`${before}.?${after}`, `${before}.${letter}${after}`, `${before}${next}${letter}${rest}`];
  });
  return `${asPattern(word)}|\\m(${[...new Set(slips)].join('|')})`;
}

const lettersOf = (word: string): string[] =>
  [...word].map((letter) => (letter === '.' ? '\\.' : (withAccents[letter] ?? letter)));

/** Letters that names and words here have with accents. Looked for so, since to take the accents off 10,000 wordings takes 30 ms. */
const withAccents: Readonly<Record<string, string>> = Object.fromEntries(
  ['aàáâãäå', 'cç', 'eèéêë', 'iìíîï', 'nñ', 'oòóôõö', 'sš', 'uùúûü', 'wŵ', 'yýŷÿ', 'zž'].map((letters) => [
    letters.slice(0, 1),
    `[${letters}${letters.slice(1).toUpperCase()}]`,
  ]),
);

/**
 * Whether every word of a text stands in what something says, in any order, whatever its case and accents. It is asked of each row
 * that is there to be read, so the list it narrows begins from what is held.
 *
 * @param said an expression of type text. @param text as somebody typed it; without any word, it says yes to all. @param as how near a
 * word must come: `nearly` costs 5 µs more for each row and word.
 */
export function saysWords(
  said: RawBuilder<unknown>,
  text: string,
  as: (word: string) => string = asPattern,
): RawBuilder<unknown> {
  const patterns = wordsToFind(text).map(as);
  return patterns.length === 0 ? sql`true` : sql`${said} ~* all (${sql.val(patterns)}::text[])`;
}
