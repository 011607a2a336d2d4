import type { Made } from '../../../planning/index.ts';

/** What came of some rows of a paper. */
export interface Landed {
  readonly made: Made[];
  accepted: number;
  unchanged: number;
  updated: number;
  held: number;
  /** Why rows are held, with how many of each. */
  readonly reasons: Record<string, number>;
  /** What else there is to say. */
  readonly said: string[];
}

export const nothingYet = (): Landed => ({
  made: [],
  accepted: 0,
  unchanged: 0,
  updated: 0,
  held: 0,
  reasons: {},
  said: [],
});

/** Holds a row for a person, and says why. */
export function hold(landed: Landed, why: string): void {
  landed.held += 1;
  landed.reasons[why] = (landed.reasons[why] ?? 0) + 1;
}

/** Counts something that was made of a row. */
export function accept(landed: Landed, made: Made): void {
  landed.accepted += 1;
  landed.made.push(made);
}
