import type { Day } from './day.ts';

const OPENS = 10 * 60;
const SHUTS = 17 * 60 + 30;

/** The nearest minute at which somebody might be called on, from 10am: that day, or the next morning when it is late. */
export function inDaytime(day: Day, minute: number): { readonly day: Day; readonly minute: number } {
  const on = day + Math.floor(minute / 1440);
  const within = ((minute % 1440) + 1440) % 1440;
  if (within < OPENS) return { day: on, minute: OPENS + (within % 60) };
  return within > SHUTS ? { day: on + 1, minute: OPENS + (within % 60) } : { day: on, minute: within };
}
