/** When a screen left alone is locked: milliseconds since anyone last touched it. */
export type IdleLimits = { lockAfter: number; warnBefore: number };

export type Idleness = { state: 'awake' } | { state: 'warn'; left: number } | { state: 'lock' };

/**
 * How a screen stands at `now` when it was last touched at `touched` (both milliseconds). It is worked out from the clock,
 * not counted, so that a machine which has slept locks as soon as it wakes.
 */
export function idleness(now: number, touched: number, { lockAfter, warnBefore }: IdleLimits): Idleness {
  const left = touched + lockAfter - now;
  if (left <= 0) return { state: 'lock' };
  return left <= warnBefore ? { state: 'warn', left } : { state: 'awake' };
}

const minute = 60_000;

/** The limits a page asks for, in minutes; undefined when it asks for none or for nonsense. */
export function idleLimits(lockAfter: string | undefined, warnBefore: string | undefined): IdleLimits | undefined {
  const limits = { lockAfter: Number(lockAfter) * minute, warnBefore: Number(warnBefore ?? 0) * minute };
  const sound = limits.lockAfter > 0 && limits.warnBefore >= 0 && limits.warnBefore < limits.lockAfter;
  return sound ? limits : undefined;
}

/** "3 minutes", "1 minute" or "less than a minute". */
export function leftWords(left: number): string {
  const minutes = Math.floor(left / minute);
  if (minutes < 1) return 'less than a minute';
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/** Where locking goes: the lock page, told to come back to this one. */
export const lockAddress = (lock: string, path: string): string => `${lock}?return=${encodeURIComponent(path)}`;
