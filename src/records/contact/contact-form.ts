import { type CivilDate, londonDate } from '../../kernel/clock/index.ts';
import { chosen, dateOf, needText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import type { Place } from './places.ts';
import { type Met, readMet } from './regulars-form.ts';
import type { Regular, Spot } from './spots.ts';

/** Time spent with young people at a place: no names are asked for (domain §1.1). */
export interface Session {
  date: CivilDate;
  place: Place | null;
  placeSaid: string | null;
  /** The spot it was opened for; null where there is none yet. */
  spot: Spot | null;
  met: Met;
  youngPeople: number | null;
  estimated: boolean;
  went: string;
  worry: { text: string; danger: 'yes' | 'no' | 'not_known' } | null;
}

const MOST_YOUNG_PEOPLE = 500;

/** Where it may have been: places the worker sees, and the spot they chose with its regulars. */
export interface Where {
  places: readonly Place[];
  spot: Spot | null;
  regulars: readonly Regular[];
}

/** Reads a contact session. A worry needs its words, and whether anyone is in danger now (domain §7.8 I21). */
export function readSession(raw: Raw, where: Where, now: Date): { session: Session; problems: Problems } {
  const problems: Problems = {};
  const { places, spot } = where;
  const chosenPlace = spot ? spot.placeId : typed(raw, 'place');
  const place = places.find(({ id }) => id === chosenPlace) ?? null;
  const placeSaid = spot ? spot.name : typed(raw, 'placeSaid') || null;
  const met = readMet(raw, where.regulars, problems);
  if (!place && !placeSaid) problems[places.length > 0 ? 'place' : 'placeSaid'] = 'Say where you were';
  if (placeSaid && placeSaid.length > 300) problems.placeSaid = 'Use 300 characters or fewer';
  const date = dateOf(raw, 'on', problems, now, { what: 'The day', must: 'past' }) ?? londonDate(now);
  const count = typed(raw, 'youngPeople');
  const youngPeople = count === '' ? null : Number(count);
  if (youngPeople !== null && (!/^\d{1,3}$/.test(count) || youngPeople > MOST_YOUNG_PEOPLE))
    problems.youngPeople = `Enter a number from 0 to ${MOST_YOUNG_PEOPLE}`;
  const went = needText(raw, 'went', problems, 'Say how it went, in a few words', 4000);
  const worrying = chosen(raw, 'worrying', ['yes', 'no']);
  if (!worrying) problems.worrying = 'Select whether anything worried you';
  const text = worrying === 'yes' ? needText(raw, 'worry', problems, 'Enter what worried you', 20_000) : '';
  const danger = chosen(raw, 'danger', ['yes', 'no', 'not_known']);
  if (worrying === 'yes' && !danger) problems.danger = 'Select whether anyone is in danger now';
  return {
    problems,
    session: {
      date,
      place,
      placeSaid,
      spot,
      met,
      youngPeople: atLeast(youngPeople, met.ticked.length + met.newFaces.length),
      estimated: typed(raw, 'estimated') === 'yes',
      went,
      worry: worrying === 'yes' ? { text, danger: danger ?? 'not_known' } : null,
    },
  };
}

/** Whoever was ticked was there: a smaller number was of the others. */
const atLeast = (counted: number | null, met: number): number | null =>
  met === 0 ? counted : Math.max(counted ?? 0, met);
