import type { Tallied } from '../tables.ts';
import type { Landed } from './landed.ts';

/** Where every row of a file went. `accepted + unchanged + updated + held + rejected = read`, always. */
export interface Counts {
  readonly read: number;
  readonly accepted: number;
  readonly unchanged: number;
  readonly updated: number;
  readonly held: number;
  readonly rejected: number;
  /** Each rejected row once, by the first thing wrong with it. */
  readonly rejectedFor: Tallied;
  /** Each held row once. */
  readonly heldFor: Tallied;
  /** Rows that are good all the same, by what was put right in them. */
  readonly warnings: Tallied;
}

export const noCounts: Counts = {
  read: 0,
  accepted: 0,
  unchanged: 0,
  updated: 0,
  held: 0,
  rejected: 0,
  rejectedFor: {},
  heldFor: {},
  warnings: {},
};

/** The counts with some more rows. */
export function counted(before: Counts, { verdicts, rejects, warnings }: Landed): Counts {
  const held = verdicts.flatMap((verdict) => (typeof verdict === 'string' ? [] : [verdict.held]));
  const times = (wanted: string) => verdicts.filter((verdict) => verdict === wanted).length;
  return sum(before, {
    read: verdicts.length + rejects.length,
    accepted: times('accepted'),
    unchanged: times('unchanged'),
    updated: times('updated'),
    held: held.length,
    rejected: rejects.length,
    rejectedFor: tallied(rejects.map(({ code }) => code)),
    heldFor: tallied(held),
    warnings: tallied(warnings.map(({ code }) => code)),
  });
}

/** The counts of two files together. */
export function sum(a: Counts, b: Counts): Counts {
  return {
    read: a.read + b.read,
    accepted: a.accepted + b.accepted,
    unchanged: a.unchanged + b.unchanged,
    updated: a.updated + b.updated,
    held: a.held + b.held,
    rejected: a.rejected + b.rejected,
    rejectedFor: together(a.rejectedFor, b.rejectedFor),
    heldFor: together(a.heldFor, b.heldFor),
    warnings: together(a.warnings, b.warnings),
  };
}

/** Two tallies as one, in the order of their words. */
export function together(a: Tallied, b: Tallied): Tallied {
  const all: Record<string, number> = { ...a };
  for (const [word, times] of Object.entries(b)) all[word] = (all[word] ?? 0) + times;
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)));
}

function tallied(words: readonly string[]): Tallied {
  const all: Record<string, number> = {};
  for (const word of words) all[word] = (all[word] ?? 0) + 1;
  return all;
}
