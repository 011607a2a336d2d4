import type { Chance } from '../chance/chance.ts';

const SLIPS: readonly (readonly [written: RegExp, slip: string])[] = [
  [/ph/, 'f'],
  [/ie\b/, 'y'],
  [/y\b/, 'ie'],
  [/ei/, 'ie'],
  [/ee/, 'ea'],
  [/([a-z])\1/, '$1'],
  [/ck/, 'k'],
  [/ah\b/, 'a'],
  [/a\b/, 'ah'],
  [/x/, 'ks'],
  [/z/, 's'],
  [/c(?=[aou])/, 'k'],
  [/j/i, 'G'],
];

/** A name as somebody might write it who has only heard it; never the name itself. Marks over letters are dropped. */
export function misspelt(name: string, chance: Chance): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '');
  if (plain !== name) return plain;
  const slips = SLIPS.filter(([written]) => written.test(name));
  if (slips.length > 0) {
    const [written, slip] = chance.oneOf(slips);
    const heard = name.replace(written, slip);
    if (heard !== name) return heard;
  }
  const at = chance.between(1, Math.max(1, name.length - 2));
  const swapped = `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
  return swapped === name ? `${name}e` : swapped;
}

const NICKNAMES = [
  'Smiler',
  'Boots',
  'Pixie',
  'Specs',
  'Jet',
  'Fizz',
  'Tiny',
  'Biscuit',
  'Sparrow',
  'Duke',
  'Moth',
  'Ziggy',
  'Bean',
  'Chips',
];

/** What friends might call somebody: a shorter name, initials, or a name of its own. */
export function nickname(given: string, family: string, chance: Chance): string {
  const first = given.split('-')[0] ?? given;
  return chance.weighted([
    [3, () => (first.length > 4 ? first.slice(0, first.length > 6 ? 4 : 3) : `Lil ${first}`)],
    [2, () => `${given.charAt(0)}${family.charAt(0)}`],
    [2, () => chance.oneOf(NICKNAMES)],
  ])();
}
