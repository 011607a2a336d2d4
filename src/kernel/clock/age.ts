import { type CivilDate, partsOf } from './civil-date.ts';
import { sayCount } from './say-duration.ts';

/**
 * Whole years of age on a day; null before the day of birth.
 *
 * A year of age begins with the day of the birthday (Family Law Reform Act 1969, section 9). Someone born on 29
 * February becomes a year older on 1 March in other years, so a child is never treated as an adult a day early.
 */
export function ageInYears(born: CivilDate, on: CivilDate): number | null {
  const months = monthsSince(born, on);
  return months === null ? null : Math.floor(months / 12);
}

/** "17 years and 10 months", "1 year", "10 months", "less than a month old", or "not yet born". */
export function sayAge(born: CivilDate, on: CivilDate): string {
  const months = monthsSince(born, on);
  if (months === null) return 'not yet born';
  if (months === 0) return 'less than a month old';
  const [years, over] = [Math.floor(months / 12), months % 12];
  const parts = [years > 0 ? sayCount(years, 'year') : '', over > 0 ? sayCount(over, 'month') : ''];
  return parts.filter(Boolean).join(' and ');
}

function monthsSince(born: CivilDate, on: CivilDate): number | null {
  if (on < born) return null;
  const [then, now] = [partsOf(born), partsOf(on)];
  const months = (now.year - then.year) * 12 + (now.month - then.month);
  return now.day < then.day ? months - 1 : months;
}
