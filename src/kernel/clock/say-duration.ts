const UNITS = [
  { ms: 86_400_000, one: 'day' },
  { ms: 3_600_000, one: 'hour' },
  { ms: 60_000, one: 'minute' },
] as const;

const figures = new Intl.NumberFormat('en-GB');

/** "1 working day", "3 working days", "1,200 concerns". Give `many` when adding "s" would be wrong. */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${figures.format(count)} ${count === 1 ? one : many}`;
}

/**
 * A length of time in plain words, to its two largest units, rounded down: "2 days and 3 hours", "15 minutes",
 * "less than a minute". Elapsed time, so a day is 24 hours; the sign is ignored.
 */
export function sayDuration(ms: number): string {
  let left = Math.abs(ms);
  const parts: string[] = [];
  for (const { ms: size, one } of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    // Stop at a gap: "2 days and 5 minutes" is more exact than anyone means.
    if (count === 0 && parts.length > 0) break;
    if (count > 0) parts.push(sayCount(count, one));
    if (parts.length === 2) break;
  }
  return parts.length > 0 ? parts.join(' and ') : 'less than a minute';
}
