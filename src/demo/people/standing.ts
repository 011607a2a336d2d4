import { addYears, type Day, dayOf, plainDate } from '../calendar/day.ts';
import type { AgeStanding, DatedRole } from '../types/person.ts';
import type { PlainDate } from '../types/time.ts';

/** The day somebody turns 18. */
export const eighteenth = (born: PlainDate): Day => addYears(dayOf(born), 18);

/** A minor until the day before they turn 18, an adult from then on. */
export function ageStandings(born: PlainDate): AgeStanding[] {
  const adult = eighteenth(born);
  return [
    { standing: 'minor', from: born, until: plainDate(adult - 1) },
    { standing: 'adult', from: plainDate(adult), until: null },
  ];
}

/** A child until 18, a young adult until 26 (domain §2.17: up to 25). */
export function growingUp(born: PlainDate): DatedRole[] {
  const adult = eighteenth(born);
  return [
    { role: 'child', from: born, until: plainDate(adult - 1) },
    { role: 'youngAdult', from: plainDate(adult), until: plainDate(addYears(dayOf(born), 26) - 1) },
  ];
}
