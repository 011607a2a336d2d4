import type { Id } from '../types/subject.ts';
import type { Chance } from './chance.ts';
import type { Seed } from './seed.ts';

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** No letter or figure that is mistaken for another when read aloud. */
const CLEAR = 'ABCDEFGHJKMNPQRTUVWXYZ2346789';

function hex(word: number): string {
  return `${HEX[word >>> 24]}${HEX[(word >>> 16) & 255]}${HEX[(word >>> 8) & 255]}${HEX[word & 255]}`;
}

/** A version 8 UUID from the next four words of chance (RFC 9562 §5.8). */
export function idFrom(chance: Chance): Id {
  const [a, b, c, d] = [chance.next(), chance.next(), chance.next(), chance.next()];
  const middle = hex(((b & 0xffff0fff) | 0x8000) >>> 0);
  const end = hex(((c & 0x3fffffff) | 0x80000000) >>> 0);
  return `${hex(a)}-${middle.slice(0, 4)}-${middle.slice(4)}-${end.slice(0, 4)}-${end.slice(4)}${hex(d)}`;
}

/** The few kinds of thing, each with the purpose its ids are drawn for. */
const purposes = new Map<string, string>();

/** The id of the `index`th thing of a kind; it can be known without making the thing. */
export function idOf(seed: Seed, kind: string, index: number, within = 0): Id {
  let purpose = purposes.get(kind);
  if (purpose === undefined) {
    purpose = `id of ${kind}`;
    purposes.set(kind, purpose);
  }
  return idFrom(seed.chance(purpose, index, within));
}

/** The id of a thing that has a name of its own, such as a cast member or a story's child. */
export function idOfKey(seed: Seed, kind: string, key: string): Id {
  return idFrom(seed.chanceForKey(`id of ${kind}`, key));
}

const named = new WeakMap<Seed, Map<string, Id>>();

/** As `idOfKey`, remembered: for the few staff, teams, agencies and places that are asked for again and again. */
export function idOfNamed(seed: Seed, kind: string, key: string): Id {
  let known = named.get(seed);
  if (known === undefined) {
    known = new Map();
    named.set(seed, known);
  }
  const name = `${kind}:${key}`;
  let id = known.get(name);
  if (id === undefined) {
    id = idOfKey(seed, kind, key);
    known.set(name, id);
  }
  return id;
}

function letters(chance: Chance, count: number): string {
  let out = '';
  for (let i = 0; i < count; i++) out += CLEAR.charAt(chance.below(CLEAR.length));
  return out;
}

/** A label for a person such as `K4-7QX`. Random, not unique: two people may share one. */
export const personLabel = (chance: Chance): string => `${letters(chance, 2)}-${letters(chance, 3)}`;

/** A label for a record such as `R-4TXK9`. Random, not unique. */
export const recordLabel = (chance: Chance): string => `R-${letters(chance, 5)}`;
