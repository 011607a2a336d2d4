import { type EventTime, windowOf } from './event-time.ts';

/**
 * For sorting a chronology, oldest first: by the first moment it could have happened, then the last, so that at the
 * same start the more exact comes first. Times not known come after every known time, then times not asked.
 * A sort with this keeps the order entries were given in where nothing tells them apart.
 */
export function compareEventTimes(a: EventTime, b: EventTime): number {
  const [first, second] = [windowOf(a), windowOf(b)];
  if (!first || !second) return rank(a) - rank(b);
  return first.earliest.getTime() - second.earliest.getTime() || first.latest.getTime() - second.latest.getTime();
}

/**
 * Whether one thing happened before another. "Cannot tell" when their windows overlap or either is not known: two
 * things on the same day are not put in an order nobody reported.
 */
export function happenedBefore(a: EventTime, b: EventTime): 'yes' | 'no' | 'cannot tell' {
  const [first, second] = [windowOf(a), windowOf(b)];
  if (!first || !second) return 'cannot tell';
  if (first.latest < second.earliest) return 'yes';
  return second.latest <= first.earliest ? 'no' : 'cannot tell';
}

/** True when the event could have happened within a window: what a search by date should find. */
export function couldBeWithin(when: EventTime, from: Date, to: Date): boolean {
  const window = windowOf(when);
  return window !== null && window.earliest <= to && window.latest >= from;
}

function rank(when: EventTime): number {
  if (when.kind === 'not_asked') return 2;
  return when.kind === 'not_known' ? 1 : 0;
}
