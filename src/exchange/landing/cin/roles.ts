import { addDays, type CivilDate, civilDateOf, isCivilDate, partsOf } from '../../../kernel/clock/index.ts';

/** A dated role; `until` is the first day it no longer holds. */
export interface DatedRole {
  role: 'child' | 'young_adult';
  from: CivilDate;
  until: CivilDate | null;
}

/** The day someone comes to an age. Born on 29 February, they are 18 on 1 March (Family Law Reform Act 1969 s.9). */
export function birthday(born: CivilDate, years: number): CivilDate {
  const { year, month, day } = partsOf(born);
  return addDays(civilDateOf(year + years, month, 1), day - 1);
}

/**
 * What a child of the census is held as, from their first referral. They are a child until they are known to be 18, and a
 * young adult to 25 (domain §2.2). At least one role. A day that nobody could mean, such as in the year 203, says nothing.
 */
export function rolesOf(bornOn: string | null, firstReferral: string, today: CivilDate): [DatedRole, ...DatedRole[]] {
  const from = isCivilDate(firstReferral) ? firstReferral : today;
  if (bornOn === null || !isCivilDate(bornOn) || bornOn > today || birthday(bornOn, 18) > today)
    return [{ role: 'child', from, until: null }];
  const [adult, until] = [birthday(bornOn, 18), birthday(bornOn, 26)];
  const young: DatedRole = { role: 'young_adult', from: later(from, adult), until: later(from, until) };
  return from < adult ? [{ role: 'child', from, until: adult }, young] : [young];
}

function later(one: CivilDate, other: CivilDate): CivilDate {
  if (one < other) return other;
  return one;
}
