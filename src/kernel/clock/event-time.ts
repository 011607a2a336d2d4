import { addDays, addMonths, type CivilDate, civilDateOf } from './civil-date.ts';
import { endOfLondonDay, startOfLondonDay } from './london.ts';
import { sayDate, sayDates, sayMonth } from './say-date.ts';
import { sayBetween, sayMoment } from './say-time.ts';

/**
 * When something happened, as exactly as anyone knows and no more exactly than that.
 *
 * "Not known" was asked and nobody could say; "not asked" nobody has asked yet, so somebody still should
 * (domain §7.6). They are never the same thing.
 */
export type EventTime =
  | { readonly kind: 'exact'; readonly at: Date }
  | { readonly kind: 'between'; readonly from: Date; readonly to: Date }
  | { readonly kind: 'day'; readonly date: CivilDate }
  | { readonly kind: 'days'; readonly from: CivilDate; readonly to: CivilDate }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'not_known' }
  | { readonly kind: 'not_asked' };

/** The first and last moment it could have happened, both included. */
export type Window = { readonly earliest: Date; readonly latest: Date };

/** The window of a time that is known at all; null for "not known" and "not asked". Days are London days. */
export function windowOf(when: EventTime): Window | null {
  switch (when.kind) {
    case 'exact':
      return { earliest: when.at, latest: when.at };
    case 'between':
      return ordered(when.from, when.to);
    case 'day':
      return { earliest: startOfLondonDay(when.date), latest: endOfLondonDay(when.date) };
    case 'days': {
      const [first, last] = when.to < when.from ? [when.to, when.from] : [when.from, when.to];
      return { earliest: startOfLondonDay(first), latest: endOfLondonDay(last) };
    }
    case 'month': {
      const first = civilDateOf(when.year, when.month, 1);
      return { earliest: startOfLondonDay(first), latest: endOfLondonDay(addDays(addMonths(first, 1), -1)) };
    }
    case 'not_known':
    case 'not_asked':
      return null;
  }
}

/** The first moment it could have happened; null when the time is not known or not asked. */
export function earliest(when: EventTime): Date | null {
  return windowOf(when)?.earliest ?? null;
}

/** The last moment it could have happened; null when the time is not known or not asked. */
export function latest(when: EventTime): Date | null {
  return windowOf(when)?.latest ?? null;
}

/**
 * "3 March 2026 at 4:30pm", "between 4pm and 6:30pm on 3 March 2026", "3 March 2026", "3 to 5 March 2026",
 * "March 2026", "not known", "not asked": fits in a sentence or, with a capital, in a table.
 */
export function sayWhen(when: EventTime): string {
  switch (when.kind) {
    case 'exact':
      return sayMoment(when.at);
    case 'between':
      return sayBetween(when.from, when.to);
    case 'day':
      return sayDate(when.date);
    case 'days':
      return sayDates(when.from, when.to);
    case 'month':
      return sayMonth(when);
    case 'not_known':
      return 'not known';
    case 'not_asked':
      return 'not asked';
  }
}

function ordered(a: Date, b: Date): Window {
  return b < a ? { earliest: b, latest: a } : { earliest: a, latest: b };
}
