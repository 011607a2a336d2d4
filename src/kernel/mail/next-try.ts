/** Minutes to wait after each try that failed: soon at first, then seldom, for about two days. */
const WAITS = [1, 5, 15, 60, 240, 720, 1440] as const;

/**
 * When a letter is tried again.
 *
 * @param tried how often it has been tried, from 1.
 * @param at the last try (UTC instant).
 * @returns null when it has been tried often enough.
 */
export function nextTry(tried: number, at: Date): Date | null {
  const wait = WAITS[tried - 1];
  return wait === undefined ? null : new Date(at.getTime() + wait * 60_000);
}
