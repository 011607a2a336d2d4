import type { CivilDate } from './civil-date.ts';
import { sayDate } from './say-date.ts';

/** When a date must fall. `because` finishes the sentence, as in "1 September 2017 when you started the course". */
export type DateLimit =
  | 'in the past'
  | 'today or in the past'
  | 'in the future'
  | 'today or in the future'
  | { readonly sameOrAfter: CivilDate; readonly because?: string }
  | { readonly sameOrBefore: CivilDate; readonly because?: string }
  | { readonly between: readonly [CivilDate, CivilDate]; readonly because?: string };

/** What is wrong with a date, to follow its name: "must be in the past"; null when it keeps the limit. */
export function limitProblem(date: CivilDate, limit: DateLimit, today: CivilDate): string | null {
  if (typeof limit === 'string') return keeps(date, limit, today) ? null : `must be ${limit}`;
  const because = limit.because ? ` ${limit.because}` : '';
  if ('sameOrAfter' in limit) {
    return date >= limit.sameOrAfter ? null : `must be the same as or after ${sayDate(limit.sameOrAfter)}${because}`;
  }
  if ('sameOrBefore' in limit) {
    return date <= limit.sameOrBefore ? null : `must be the same as or before ${sayDate(limit.sameOrBefore)}${because}`;
  }
  const [first, last] = limit.between;
  return date >= first && date <= last ? null : `must be between ${sayDate(first)} and ${sayDate(last)}${because}`;
}

function keeps(date: CivilDate, limit: Extract<DateLimit, string>, today: CivilDate): boolean {
  switch (limit) {
    case 'in the past':
      return date < today;
    case 'today or in the past':
      return date <= today;
    case 'in the future':
      return date > today;
    case 'today or in the future':
      return date >= today;
  }
}
