import type { CastKey } from '../organisation/cast.ts';
import type { ConcernHeld } from '../types/person.ts';
import type { HarmType } from '../types/subject.ts';
import type { Teller } from './teller.ts';
import type { ToldPerson } from './told-person.ts';

export interface ToldConcernHeld {
  readonly categories: ConcernHeld['categories'];
  readonly basis: string;
  readonly reliability: ConcernHeld['reliability'];
  readonly harm: readonly HarmType[];
  readonly descriptors?: readonly string[];
  readonly vehicles?: readonly string[];
  readonly police?: string;
  readonly supervisedBy?: string;
  readonly told?: string;
  readonly notTold?: string;
  readonly since: number;
  readonly reviewIn: number;
  readonly by?: CastKey;
}

export function concernHeld(t: Teller, told: ToldConcernHeld): ConcernHeld & { readonly since: number } {
  return {
    categories: told.categories,
    basis: told.basis,
    reliability: told.reliability,
    harmTypes: told.harm,
    descriptors: told.descriptors ?? [],
    vehicles: told.vehicles ?? [],
    policeReference: told.police ?? null,
    supervisedBy: told.supervisedBy ?? null,
    notification: told.told === undefined ? 'notTold' : 'told',
    notificationReason: told.told ?? told.notTold ?? 'Telling them now could put a child in danger.',
    addedBy: t.staff(told.by ?? 'police-sergeant'),
    authorisedBy: [t.staff('police-sergeant'), t.staff('exploitation-lead')],
    reviewOn: t.setting.date(-told.reviewIn),
    since: told.since,
  };
}

/** An adult about whom there is concern: 18 or over, added by the police with the contextual harm manager (domain §3.13). */
export function tellAdultOfConcern(t: Teller, person: ToldPerson, told: ToldConcernHeld): void {
  t.person(person, { home: null, as: 'personOfConcern', concern: concernHeld(t, told) });
}
