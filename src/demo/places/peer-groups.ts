import type { Setting } from '../calendar/setting.ts';
import type { Seed } from '../chance/seed.ts';
import { staffId } from '../organisation/cast-ids.ts';
import type { PeerGroup } from '../types/place.ts';
import { type GroupKey, groupId, type PlaceKey, placeId } from './keys.ts';

interface ToldGroup {
  readonly key: GroupKey;
  readonly name: string;
  readonly bond: PeerGroup['bond'];
  readonly holds: string;
  readonly strengths: readonly string[];
  readonly purpose: string;
  readonly notification: string;
  readonly at: readonly PlaceKey[];
  readonly since: number;
  readonly expiresIn: number;
}

const NOTIFIED = 'Each young person told by the worker they know best; parents told, with their agreement.';

const GROUPS: readonly ToldGroup[] = [
  {
    key: 'heron',
    name: 'Heron group',
    bond: 'travel',
    holds: 'They ride the same bus from three schools, and sit so that nobody is last off.',
    strengths: ['They look out for the youngest', 'One of them told an adult, and the others backed her'],
    purpose: 'To join up help for young people already known who share a bus route.',
    notification: 'Three told so far. The others when their schools have spoken to their parents, by the next review.',
    at: ['bus-route-7', 'stand-c'],
    since: 7,
    expiresIn: 83,
  },
  {
    key: 'plover',
    name: 'Plover group',
    bond: 'estate',
    holds: 'They grew up on one estate and call for each other.',
    strengths: ['They walk the younger ones past the top landing', 'They planned the lights'],
    purpose: 'To make one plan for a stairwell rather than five plans for five children.',
    notification: NOTIFIED,
    at: ['dunlin-court-east-stairwell', 'net-loft'],
    since: 150,
    expiresIn: 30,
  },
  {
    key: 'curlew',
    name: 'Curlew group',
    bond: 'friendship',
    holds: 'Friends from two schools who were harmed, or nearly, in the same place.',
    strengths: ['They believed each other first'],
    purpose: 'To see that nobody affected by one inquiry is missed.',
    notification: NOTIFIED,
    at: ['golden-gannet'],
    since: 195,
    expiresIn: 45,
  },
  {
    key: 'sandpiper',
    name: 'Sandpiper group',
    bond: 'school',
    holds: 'One year, one corridor.',
    strengths: ['A letter with eleven signatures', 'A plan in three colours'],
    purpose: 'To plan school responses for young people already known to school.',
    notification: NOTIFIED,
    at: ['gannet-point-science-corridor'],
    since: 95,
    expiresIn: 60,
  },
  {
    key: 'lapwing',
    name: 'Lapwing group',
    bond: 'friendship',
    holds: 'Three friends who go looking for each other.',
    strengths: ['Each says the other is who she would ring', 'They ring a carer and ask to be fetched together'],
    purpose: 'To keep a friendship that protects, and to change what stands in its way.',
    notification: NOTIFIED,
    at: ['railway-station', 'leisure-centre', 'wrack-meadow'],
    since: 55,
    expiresIn: 35,
  },
  {
    key: 'avocet',
    name: 'Avocet group',
    bond: 'sport',
    holds: 'Saturday football since they were seven.',
    strengths: ['They said no to bringing in the younger ones'],
    purpose: 'To lift debts and markers from three young people together.',
    notification: NOTIFIED,
    at: ['wrack-meadow', 'quickflip-account'],
    since: 60,
    expiresIn: 30,
  },
];

/** The six named groups: a neutral name, a bond, a purpose, an end (domain §4.1, I1). */
export function peerGroups(seed: Seed, setting: Setting): PeerGroup[] {
  return GROUPS.map((told) => ({
    id: groupId(seed, told.key),
    key: told.key,
    workingName: told.name,
    bond: told.bond,
    whatHoldsThem: told.holds,
    strengths: told.strengths,
    purpose: told.purpose,
    authorisedBy: staffId(seed, 'exploitation-lead'),
    notification: told.notification,
    spendsTimeAt: told.at.map((key) => placeId(seed, key)),
    since: setting.date(told.since),
    expiresOn: setting.date(-told.expiresIn),
  }));
}
