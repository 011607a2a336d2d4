import { Chance } from './chance.ts';

type Words = readonly [number, number, number, number];

/** Spreads one word over another so that neighbours such as child 7 and child 8 share nothing. */
function mixed(word: number, value: number): number {
  let x = (word ^ Math.imul(value, 0x9e3779b1)) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x85ebca6b);
  x = Math.imul(x ^ (x >>> 13), 0xc2b2ae35);
  return (x ^ (x >>> 16)) | 0;
}

function wordsOf(seed: number, purpose: string): Words {
  let [a, b, c, d] = [
    mixed(0x243f6a88, seed),
    mixed(0x85a308d3, seed),
    mixed(0x13198a2e, seed),
    mixed(0x03707344, seed),
  ];
  for (let i = 0; i < purpose.length; i++) {
    const code = purpose.charCodeAt(i);
    [a, b, c, d] = [mixed(d ^ a, code), mixed(a ^ b, code + 1), mixed(b ^ c, code + 2), mixed(c ^ d, code + 3)];
  }
  return [a, b, c, d];
}

/** Every purpose asked of one seed. The purposes are the few words in this folder's source, so this stays small. */
export class Seed {
  readonly value: number;
  readonly #known = new Map<string, Words>();

  /** @throws RangeError unless the seed is a whole number from 0 to 4,294,967,295. */
  constructor(value: number) {
    if (!Number.isInteger(value) || value < 0 || value > 0xffffffff) {
      throw new RangeError(`The seed must be a whole number from 0 to 4294967295, not ${value}.`);
    }
    this.value = value;
  }

  /** Chance for one purpose and, if need be, one or two places in a row: always the same for the same words. */
  chance(purpose: string, index = 0, within = 0): Chance {
    let words = this.#known.get(purpose);
    if (words === undefined) {
      words = wordsOf(this.value, purpose);
      this.#known.set(purpose, words);
    }
    const [a, b, c, d] = words;
    return new Chance(mixed(a, index + 1), mixed(b, within + 1), mixed(c, index ^ (within << 16)), d);
  }

  /** As `chance`, for a key written in words: not remembered, so that any number of keys costs nothing. */
  chanceForKey(purpose: string, key: string): Chance {
    return new Chance(...wordsOf(this.value, `${purpose}:${key}`));
  }
}
