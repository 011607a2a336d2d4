import { partsOf } from './civil-date.ts';
import { type EventTime, windowOf } from './event-time.ts';
import { londonDate } from './london.ts';

/**
 * How an event time is stored: its kind, and its window so that a database can search and sort it. All three columns
 * are needed to get it back; both moments are empty for "not known" and "not asked".
 */
export type EventTimeColumns = {
  readonly when_kind: EventTime['kind'];
  readonly when_earliest: Date | null;
  readonly when_latest: Date | null;
};

/** The columns to store. */
export function columnsOfEventTime(when: EventTime): EventTimeColumns {
  const window = windowOf(when);
  return { when_kind: when.kind, when_earliest: window?.earliest ?? null, when_latest: window?.latest ?? null };
}

/** @throws RangeError when a known kind has lost a moment, or an unknown kind has one. */
export function eventTimeFromColumns({
  when_kind: kind,
  when_earliest: from,
  when_latest: to,
}: EventTimeColumns): EventTime {
  if (kind === 'not_known' || kind === 'not_asked') {
    if (from || to) throw new RangeError(`A time stored as "${kind}" must not also hold a date.`);
    return { kind };
  }
  if (!from || !to) throw new RangeError(`A time stored as "${kind}" must hold its first and last moment.`);
  switch (kind) {
    case 'exact':
      return { kind, at: from };
    case 'between':
      return { kind, from, to };
    case 'day':
      return { kind, date: londonDate(from) };
    case 'days':
      return { kind, from: londonDate(from), to: londonDate(to) };
    case 'month': {
      const { year, month } = partsOf(londonDate(from));
      return { kind, year, month };
    }
  }
}
