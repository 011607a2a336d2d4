import { plainDate } from '../calendar/day.ts';
import { idOf } from '../chance/identifiers.ts';
import { staffId } from '../organisation/cast-ids.ts';
import type { PeerGroup } from '../types/place.ts';
import type { Id } from '../types/subject.ts';
import { hauntNear } from './places.ts';
import type { World } from './world.ts';

const BIRDS = 'Dunnock Linnet Siskin Wheatear Whinchat Stonechat Pipit Wagtail Swift Martin Bunting Finch'.split(' ');
const HOLDS: readonly (readonly [PeerGroup['bond'], string])[] = [
  ['estate', 'They live within three streets and call for each other.'],
  ['school', 'One year group, one table at lunch.'],
  ['friendship', 'Friends since primary school.'],
  ['sport', 'They train together twice a week.'],
  ['travel', 'They take the same bus.'],
  ['online', 'They play the same game in the evenings.'],
];

export const extraGroupId = (world: World, nth: number): Id => idOf(world.seed, 'peer group', nth);

/** The peer groups of a larger borough: each with a neutral name, a purpose and an end. */
export function extraPeerGroups(world: World): PeerGroup[] {
  const count = world.scale.peerGroups;
  return Array.from({ length: count }, (_, nth) => {
    const chance = world.seed.chance('peer group', nth);
    const [bond, whatHoldsThem] = chance.oneOf(HOLDS);
    const since = world.setting.today - chance.between(10, 80);
    const middle = Math.floor(((nth + 0.5) / count) * world.scale.background);
    return {
      id: extraGroupId(world, nth),
      key: `group-${nth + 1}`,
      workingName: `${BIRDS[nth % BIRDS.length] ?? 'Finch'} group ${Math.floor(nth / BIRDS.length) + 1}`,
      bond,
      whatHoldsThem,
      strengths: ['They look out for each other'],
      purpose: 'To join up help for young people already known.',
      authorisedBy: staffId(world.seed, 'exploitation-lead'),
      notification: 'Each young person told by the worker they know best.',
      spendsTimeAt: [hauntNear(world, middle, chance).id],
      since: plainDate(since),
      expiresOn: plainDate(since + 90),
    };
  });
}
