import { idOf } from '../chance/identifiers.ts';
import { type AgencyKey, agencyId } from '../organisation/agencies.ts';
import type { CastKey } from '../organisation/cast.ts';
import { staffId } from '../organisation/cast-ids.ts';
import { extraSchoolAgencyId, extraSchoolLeadId, extraSchoolName } from '../organisation/extra-staff.ts';
import { HOUSES, pointOfHouse, street } from '../people/address.ts';
import { placeId } from '../places/keys.ts';
import type { LandmarkKey } from '../town/landmarks.ts';
import { LOCAL_STREETS } from '../town/streets.ts';
import type { Place } from '../types/place.ts';
import type { Id } from '../types/subject.ts';
import type { World } from './world.ts';

const NAMED: readonly (readonly [place: LandmarkKey & AgencyKey, lead: CastKey])[] = [
  ['marram-road-school', 'lead-marram-road'],
  ['lantern-hill-girls', 'lead-lantern-hill'],
  ['gannet-point-high', 'lead-gannet-point'],
  ['selder-vale-school', 'lead-selder-vale'],
  ['ternhaven-academy', 'lead-ternhaven'],
  ['wrackline-college', 'lead-wrackline'],
];

export interface SchoolRef {
  readonly placeId: Id;
  readonly agencyId: Id;
  readonly leadId: Id;
}

/** The `nth` school, named ones first. */
function school(world: World, nth: number): SchoolRef {
  const named = NAMED[nth];
  if (named === undefined) {
    const extra = nth - NAMED.length;
    return {
      placeId: idOf(world.seed, 'school place', extra),
      agencyId: extraSchoolAgencyId(world.seed, extra),
      leadId: extraSchoolLeadId(world.seed, extra),
    };
  }
  const [key, lead] = named;
  return { placeId: placeId(world.seed, key), agencyId: agencyId(world.seed, key), leadId: staffId(world.seed, lead) };
}

/** The place of the girls' school among the named ones. */
const GIRLS_ONLY = 1;

/** Neighbours by index mostly share a school, as neighbours do; one in five goes elsewhere. */
export function schoolOf(world: World, index: number, sex: 'female' | 'male'): SchoolRef {
  const chance = world.seed.chance('school', index);
  const count = NAMED.length + world.scale.schools;
  const near = Math.floor((index / Math.max(1, world.scale.background)) * count);
  const nth = chance.happens(0.2) ? chance.below(count) : near;
  return school(world, nth === GIRLS_ONLY && sex === 'male' ? nth + 1 : nth);
}

/** The places of the schools that a larger borough has. */
export function extraSchoolPlaces(world: World): Place[] {
  return Array.from({ length: world.scale.schools }, (_, nth) => {
    const on = street((nth * 61 + 3) % LOCAL_STREETS.length);
    return {
      id: idOf(world.seed, 'school place', nth),
      key: `school-${nth + 1}`,
      kind: 'school',
      name: extraSchoolName(nth),
      geometry: { type: 'Point', coordinates: pointOfHouse(on, Math.floor(HOUSES / 2)) },
      areaCode: on.areaCode,
      runBy: extraSchoolAgencyId(world.seed, nth),
      urn: String(990100 + nth),
      context: null,
    };
  });
}
