import { idOfNamed } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import type { LandmarkKey } from '../town/landmarks.ts';
import type { LineKey } from '../town/lines.ts';
import type { GroundKey } from '../town/parks.ts';

/** Places that are nowhere on the map. */
export const ONLINE_SPACES = [
  ['rated-account', 'Anonymous image-sharing account, Gannet Point'],
  ['quickflip-account', 'Account offering quick cash to young people'],
] as const;

type OnlineKey = (typeof ONLINE_SPACES)[number][0];

/** Every place with a name of its own. */
export type PlaceKey = LandmarkKey | LineKey | GroundKey | OnlineKey;

export const placeId = (seed: Seed, key: PlaceKey): string => idOfNamed(seed, 'place', key);

export type GroupKey = 'heron' | 'plover' | 'curlew' | 'sandpiper' | 'lapwing' | 'avocet';

export const groupId = (seed: Seed, key: GroupKey): string => idOfNamed(seed, 'peer group', key);
