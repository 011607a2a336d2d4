import { doubleMetaphone } from 'double-metaphone';

/** One way a name can be met by another spelling of it. Rows of these are searched by equality (access.md). */
export interface NameToken {
  kind: 'part' | 'sound' | 'slip';
  token: string;
}

const LONGEST = 40;

/**
 * The parts of a name without accents, case, apostrophes or hyphens: "O’Brien-Núñez" is obriennunez, obrien, nunez.
 * Letters of other scripts stay as they are, so that a name written in them is found too.
 */
export function nameParts(name: string): string[] {
  const plain = name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .replace(/['’ʼ`´.]/g, '');
  const words = plain.split(/[^\p{L}\p{N}-]+/u).filter(Boolean);
  const parts = words.flatMap((word) => (word.includes('-') ? [word.replaceAll('-', ''), ...word.split('-')] : [word]));
  return [...new Set(parts.filter(Boolean).map((part) => part.slice(0, LONGEST)))];
}

/** A word with each one of its letters left out: two words one slip apart share one of these (or one is the other's). */
const slips = (word: string): string[] =>
  word.length < 4 ? [] : [...new Set([...word].map((_, at) => [...word].filter((__, i) => i !== at).join('')))];

/**
 * Every token of a name: its parts, how they sound (Double Metaphone), and each part with one letter left out, so that a
 * letter too many, too few, wrong or swapped still meets. About 12 tokens for a usual name.
 */
export function nameTokens(name: string): NameToken[] {
  const tokens = nameParts(name).flatMap((part): NameToken[] => [
    { kind: 'part', token: part },
    ...[...new Set(doubleMetaphone(part))]
      .filter((sound) => sound.length > 1)
      .map((sound): NameToken => ({ kind: 'sound', token: sound })),
    ...slips(part).map((slip): NameToken => ({ kind: 'slip', token: slip })),
  ]);
  return [...new Map(tokens.map((token) => [`${token.kind}/${token.token}`, token])).values()];
}
