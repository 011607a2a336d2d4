import { ageOn, type Day } from '../calendar/day.ts';
import type { ChildFacts } from './children.ts';

const YOUNGEST = 11;

/** One of some things for each child, beginning anywhere and going round, so that none comes twice before it must. */
export function inTurn<T>(all: readonly T[], child: ChildFacts, nth: number): T {
  const chosen = all[(child.index * 7 + nth * 5 + 3) % all.length];
  if (chosen === undefined) throw new RangeError('There is nothing that could be told of this child.');
  return chosen;
}

/** Of the things that might be told, those that could be told of this child on this day. */
export function fitting<T extends { readonly fromAge?: number }>(
  all: readonly T[],
  child: ChildFacts,
  day: Day,
  atSchool: (one: T) => boolean,
): T[] {
  const age = Math.max(YOUNGEST, ageOn(child.born, day));
  return all.filter((one) => (one.fromAge ?? YOUNGEST) <= age && (child.school !== null || !atSchool(one)));
}
