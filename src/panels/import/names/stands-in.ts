/** Words of a cell about whom that are no part of anybody's name. */
const NO_NAME = new Set(
  'all and are aunt brother case child children dad dads family father for friend friends group her him his mother mum mums not of other others panel person people sibling siblings sister the their them they uncle unknown with young'.split(
    ' ',
  ),
);

/** Words that are also names: found only as they are printed in the name, "will" being no Will. */
const ALSO_WORDS = new Set(
  'april art august bill black brown case dawn day dean drew eve faith frank grace grant green hope hill joy june king lane mark may miles park pat rob rose sky star sue summer tree white will wood young'.split(
    ' ',
  ),
);

/** One spelling of what is written in several: without accents, one apostrophe, and "A.K." as "AK". */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’ʼ`´]/g, "'")
    .replace(/(?<=(?<!\p{L})\p{L})\./gu, '');

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
const whole = (words: string, flags: string): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{N}])${escaped(words).replace(/ /g, '\\s+')}(?![\\p{L}\\p{N}])`, flags);

/**
 * Whether a name, or a first name or surname of it, stands in other words, whatever the case, accents and apostrophes of either. What may
 * be a word as well, initials and names of two letters are found only as they are printed.
 */
export function standsIn(name: string, words: string): boolean {
  const [said, text] = [folded(name).trim(), folded(words)];
  if (whole(said, said.includes(' ') ? 'iu' : flagsOf(said)).test(text)) return true;
  return partsOf(said).some((part) => whole(part, flagsOf(part)).test(text));
}

/** First names and surnames: the words with a capital, or all where none has one. */
function partsOf(name: string): string[] {
  const parts = name.split(/[\s,()]+/).filter((part) => /^\p{L}[\p{L}'-]+$/u.test(part));
  const capital = parts.filter((part) => /^\p{Lu}/u.test(part));
  const own = capital.length > 0 ? capital : parts.filter((part) => part.length > 2);
  return own.filter((part) => !NO_NAME.has(part.toLowerCase()));
}

const flagsOf = (word: string): string =>
  word.length < 3 || /^\p{Lu}{1,3}$/u.test(word) || ALSO_WORDS.has(word.toLowerCase()) ? 'u' : 'iu';

/** "Pat Willow": somebody's whole name, and nothing else. */
const IS_NAME = /^\p{Lu}[\p{L}'’-]+(\s+\p{Lu}[\p{L}'’-]+)+$/u;

/**
 * Whether a name stands in what a lead is called. Where that is somebody's whole name, only the whole of it counts, since a colleague may
 * have a child's first name; "the mother of Fern" is no colleague's.
 */
export const standsInParty = (name: string, said: string): boolean =>
  IS_NAME.test(said.trim()) ? whole(folded(name).trim(), 'iu').test(folded(said)) : standsIn(name, said);
