import type { Remark } from '../paper.ts';

const LONGEST = 200;
const NAMED = 5;

/** Text from a paper, made safe and short for a remark: on one line, what does not show left out, at most 200 long. */
export function shown(text: string): string {
  const line = text
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).toWellFormed()}…` : line;
}

/** Why links that lead out of the paper are remarked upon: where to, at most five, and that nothing was fetched. */
export function sayLinksOutside(addresses: readonly string[]): string {
  const named = [...new Set(addresses)].slice(0, NAMED).map(shown).join(', ');
  const count = addresses.length === 1 ? 'One link leads' : `${addresses.length} links lead`;
  return `${count} out of the paper (${named}). The words are kept; nothing was fetched.`;
}

/** Remarks gathered while a paper is read; the same thing in many places is said once, with how often and where first. */
export interface Remarks {
  add(code: string, at: string | null, reason: string): void;
  /** `reason` is given how many there are. */
  tally(code: string, at: string, reason: (count: number) => string): void;
  all(): readonly Remark[];
}

/** Gathers from nothing. */
export function remarks(): Remarks {
  const single: Remark[] = [];
  const counted = new Map<string, { at: string; count: number; reason: (count: number) => string }>();
  return {
    add: (code, at, reason) => void single.push({ code, at, reason }),
    tally(code, at, reason) {
      const known = counted.get(code);
      if (known) known.count += 1;
      else counted.set(code, { at, count: 1, reason });
    },
    all: () => [
      ...single,
      ...[...counted].map(([code, { at, count, reason }]) => ({ code, at, reason: reason(count) })),
    ],
  };
}
