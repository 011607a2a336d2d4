import type { Band } from '../../assessment/index.ts';
import type { ReviewCell } from './cells.ts';

/**
 * Which way a cell went between two reviews. `other`: another rating that is neither better nor worse, as Amber is beside Green/Red.
 * `only_now` and `only_then`: the other review, made with another version of the questions, does not ask it.
 */
export type Change = 'better' | 'worse' | 'other' | 'same' | 'first' | 'gone' | 'not_rated' | 'only_now' | 'only_then';

/** How good a rating is, from 0 for red to 2 for green, a hybrid between its two: only to say better or worse than before. */
const height = (rating: readonly Band[]): number =>
  rating.reduce((sum, band) => sum + { red: 0, amber: 1, green: 2 }[band], 0) / rating.length;

/** A rating says the same in either order: "Red/Amber" is "Amber/Red". */
const sameBands = (one: readonly Band[], other: readonly Band[]): boolean =>
  new Set(one).size === new Set(other).size && one.every((band) => other.includes(band));

/** Which way a cell went, by what people typed (domain §3.15); null on the side of a review that does not ask it. */
export function changeOf(before: ReviewCell | null, now: ReviewCell | null): Change {
  if (!before || !now) return now ? 'only_now' : 'only_then';
  if (!now.typed) return before.typed ? 'gone' : 'not_rated';
  if (!before.typed) return 'first';
  const change = height(now.typed) - height(before.typed);
  if (change === 0) return sameBands(before.typed, now.typed) ? 'same' : 'other';
  return change > 0 ? 'better' : 'worse';
}

/** Each change in words, with a sign that is not its colour. */
export const changeWords: Record<Change, string> = {
  better: '↑ Better',
  worse: '↓ Worse',
  other: '↔ Neither better nor worse',
  same: '→ Same',
  first: 'Newly rated',
  gone: 'No longer rated',
  not_rated: 'Not rated',
  only_now: 'Asked only now',
  only_then: 'Asked only then',
};
