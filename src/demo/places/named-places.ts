import type { Setting } from '../calendar/setting.ts';
import type { Seed } from '../chance/seed.ts';
import { type AgencyKey, agencyId } from '../organisation/agencies.ts';
import { agencyOfCast, staffId } from '../organisation/cast-ids.ts';
import { areaOfCell } from '../town/areas.ts';
import { LANDMARKS } from '../town/landmarks.ts';
import { TOWN_LINES } from '../town/lines.ts';
import { GROUNDS } from '../town/parks.ts';
import type { Context, Place, PlaceKind } from '../types/place.ts';
import { CONTEXTS, type ToldContext } from './context-told.ts';
import { ONLINE_SPACES, type PlaceKey, placeId } from './keys.ts';
import { geometryOfPlace } from './points.ts';

const RUN_BY: Readonly<Partial<Record<PlaceKey, AgencyKey>>> = {
  'marram-road-school': 'marram-road-school',
  'lantern-hill-girls': 'lantern-hill-girls',
  'gannet-point-high': 'gannet-point-high',
  'gannet-point-science-corridor': 'gannet-point-high',
  'selder-vale-school': 'selder-vale-school',
  'ternhaven-academy': 'ternhaven-academy',
  'wrackline-college': 'wrackline-college',
  'the-boathouse': 'the-boathouse',
  'bus-station': 'ternline-buses',
  'stand-c': 'ternline-buses',
  'bus-route-3': 'ternline-buses',
  'bus-route-7': 'ternline-buses',
  'bus-route-12': 'ternline-buses',
  'net-loft': 'youth-service',
  'dunlin-court': 'housing',
  'dunlin-court-east-stairwell': 'housing',
  'kittiwake-house': 'harbour-light',
};

function contextOf(seed: Seed, setting: Setting, told: ToldContext): Context {
  return {
    stage: told.stage,
    scale: told.scale,
    trend: told.trend,
    since: setting.date(told.since),
    harmTypes: told.harm,
    whatIsHappening: told.happening,
    times: told.times,
    strengths: told.strengths,
    physicalFeatures: told.features,
    guardians: told.guardians,
    youngPeopleSay: told.say.map(([ago, words]) => ({ words, on: setting.date(ago) })),
    owner:
      told.owner === null
        ? null
        : {
            agencyId: agencyOfCast(seed, told.owner.by),
            staffId: staffId(seed, told.owner.by),
            since: setting.date(told.owner.since),
          },
    reviewOn: told.owner === null ? null : setting.date(-told.owner.reviewIn),
  };
}

interface Named {
  readonly key: PlaceKey;
  readonly kind: PlaceKind;
  readonly name: string;
  readonly cell: readonly [number, number] | null;
}

const LINE_KINDS = { busRoute: 'busRoute', path: 'path' } as const;

const NAMED: readonly Named[] = [
  ...LANDMARKS.map(({ key, kind, name, areaCell }) => ({ key, kind, name, cell: areaCell })),
  ...TOWN_LINES.flatMap(({ key, kind, name }) =>
    kind === 'busRoute' || kind === 'path' ? [{ key, kind: LINE_KINDS[kind], name, cell: null }] : [],
  ),
  ...GROUNDS.map(({ key, kind, name, areaCell }) => ({ key, kind, name, cell: areaCell })),
  ...ONLINE_SPACES.map(([key, name]) => ({ key, kind: 'onlineSpace' as const, name, cell: null })),
];

/** Every place with a name of its own, and its case where it is a context. */
export function namedPlaces(seed: Seed, setting: Setting): Place[] {
  let schools = 0;
  return NAMED.map(({ key, kind, name, cell }) => {
    const told = CONTEXTS.find((one) => one.place === key);
    const runBy = RUN_BY[key];
    if (kind === 'school' || kind === 'alternativeProvision') schools += 1;
    return {
      id: placeId(seed, key),
      key,
      kind,
      name,
      geometry: geometryOfPlace(key),
      areaCode: cell === null ? null : areaOfCell(...cell).code,
      runBy: runBy === undefined ? null : agencyId(seed, runBy),
      urn: kind === 'school' || kind === 'alternativeProvision' ? String(990000 + schools) : null,
      context: told === undefined ? null : contextOf(seed, setting, told),
    };
  });
}
