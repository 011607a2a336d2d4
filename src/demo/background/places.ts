import { plainDate } from '../calendar/day.ts';
import type { Chance } from '../chance/chance.ts';
import { idOf } from '../chance/identifiers.ts';
import type { CastKey } from '../organisation/cast.ts';
import { agencyOfCast, staffId } from '../organisation/cast-ids.ts';
import { HOUSES, pointOfHouse, street } from '../people/address.ts';
import { type PlaceKey, placeId } from '../places/keys.ts';
import { pointOfPlace } from '../places/points.ts';
import { LOCAL_STREETS } from '../town/streets.ts';
import type { Context, Place, PlaceKind, Position } from '../types/place.ts';
import { HARM_TYPES, type Id } from '../types/subject.ts';
import type { World } from './world.ts';

const KINDS: readonly (readonly [kind: PlaceKind, before: string, after: string])[] = [
  ['busStop', 'Bus stop, ', ''],
  ['stairwell', 'Stairwell, ', ' flats'],
  ['shop', 'Shops on ', ''],
  ['path', 'Path behind ', ''],
  ['park', 'Green at ', ''],
  ['carPark', 'Car park, ', ''],
  ['takeaway', 'Takeaway, ', ''],
];

const OWNERS: readonly CastKey[] = ['community-safety', 'housing-officer', 'neighbourhood-officer', 'youth-worker'];

const HAPPENING: readonly string[] = [
  'Young people meet here and are mostly left in peace. An adult has begun to offer them things.',
  'Robberies on the way home, twice in a month, by people who do not live near.',
  'Arguments that begin online are finished here.',
  'Somewhere dry. Adults have begun to use it too.',
];

const STAGES: readonly Context['stage'][] = [
  'concernLogged',
  'watch',
  'accepted',
  'scoping',
  'assessment',
  'goalsSet',
  'planActive',
  'review',
  'sustainedSafer',
];
const SCALES: readonly Context['scale'][] = [
  'emerging',
  'activeConcern',
  'seriousHarmOccurring',
  'improving',
  'safeAndMonitored',
];

const extraContextId = (world: World, nth: number): Id => idOf(world.seed, 'context', nth);

const spot = (nth: number): { on: ReturnType<typeof street>; point: Position } => {
  const on = street((nth * 53 + 7) % LOCAL_STREETS.length);
  return { on, point: pointOfHouse(on, (nth * 97 + 40) % HOUSES) };
};

function contextCase(world: World, chance: Chance, nth: number): Context {
  const since = world.setting.today - chance.between(20, 900);
  const by = nth % 12 === 11 ? null : chance.oneOf(OWNERS);
  return {
    stage: by === null ? 'concernLogged' : chance.oneOf(STAGES),
    scale: chance.oneOf(SCALES),
    trend: chance.oneOf(['worse', 'same', 'better', 'notKnown'] as const),
    since: plainDate(since),
    harmTypes: [chance.oneOf(HARM_TYPES)],
    whatIsHappening: chance.oneOf(HAPPENING),
    times: chance.oneOf(['After school', 'Friday evenings', 'Late, at weekends', 'Not known']),
    strengths: [
      chance.oneOf([
        'A shopkeeper who knows everybody',
        'Older pupils walk the younger ones through',
        'Well lit',
        'People stop and talk',
      ]),
    ],
    physicalFeatures: [],
    guardians: [],
    youngPeopleSay: [],
    owner:
      by === null
        ? null
        : { agencyId: agencyOfCast(world.seed, by), staffId: staffId(world.seed, by), since: plainDate(since + 10) },
    reviewOn: by === null ? null : plainDate(world.setting.today + chance.between(-10, 80)),
  };
}

/** The contexts of a larger borough, on its ordinary streets. One in twelve has no owner. */
export function extraContexts(world: World): Place[] {
  return Array.from({ length: world.scale.contexts }, (_, nth): Place => {
    const [kind, before, after] = KINDS[nth % KINDS.length] ?? ['shop', 'Shops on ', ''];
    const { on, point } = spot(nth);
    const round = Math.floor(nth / (KINDS.length * LOCAL_STREETS.length));
    return {
      id: extraContextId(world, nth),
      key: `context-${nth + 1}`,
      kind,
      name: `${before}${on.name}${after}${round === 0 ? '' : ` (${round + 1})`}`,
      geometry: { type: 'Point', coordinates: point },
      areaCode: on.areaCode,
      runBy: null,
      urn: null,
      context: contextCase(world, world.seed.chance('context', nth), nth),
    };
  });
}

/** Named places out of doors where something might happen, or used to. */
const OUTDOORS: readonly PlaceKey[] = [
  'stand-c',
  'railway-station',
  'corn-yard-car-park',
  'ropewalk-path',
  'bus-station',
  'lantern-minimart',
  'selder-green',
  'lantern-hill-park',
  'northmarram-rec',
];

/** And those where young people are glad to be. */
const ANYWHERE: readonly PlaceKey[] = [...OUTDOORS, 'wrack-meadow', 'leisure-centre', 'net-loft', 'library'];

export interface Haunt {
  readonly id: Id;
  /** What its tallies are kept under. */
  readonly key: string;
  readonly point: Position | null;
}

/** A place near others used by children of nearby index, so that the same places come up again. */
function near(world: World, named: readonly PlaceKey[], index: number, chance: Chance): Haunt {
  const count = named.length + world.scale.contexts;
  const middle = Math.floor((index / Math.max(1, world.scale.background)) * count);
  const nth = (middle + chance.below(4)) % count;
  const key = named[nth];
  if (key !== undefined) return { id: placeId(world.seed, key), key, point: pointOfPlace(key) };
  const extra = nth - named.length;
  return { id: extraContextId(world, extra), key: `context-${extra + 1}`, point: spot(extra).point };
}

/** Where a child of this index might spend time. */
export const hauntNear = (world: World, index: number, chance: Chance): Haunt => near(world, ANYWHERE, index, chance);

/** Where something might happen to a child of this index. */
export const outdoorsNear = (world: World, index: number, chance: Chance): Haunt =>
  near(world, OUTDOORS, index, chance);
