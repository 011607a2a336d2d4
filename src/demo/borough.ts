import { adultOfConcern, carersOf } from './background/adults.ts';
import { extraRestrictions, flagsOfChild, warningsOfChild } from './background/cautions.ts';
import { backgroundChild, childFacts } from './background/children.ts';
import { contactSession } from './background/contact-sessions.ts';
import { informationNear } from './background/information.ts';
import { involvementsOfChild } from './background/involvements.ts';
import { linksOfChild } from './background/links.ts';
import { extraPeerGroups } from './background/peer-groups.ts';
import { extraContexts } from './background/places.ts';
import { recordsOfChild } from './background/records-of-child.ts';
import { scaleOf } from './background/scale.ts';
import { extraSchoolPlaces } from './background/schools.ts';
import type { World } from './background/world.ts';
import { Setting } from './calendar/setting.ts';
import { Seed } from './chance/seed.ts';
import { organisation } from './organisation/organisation.ts';
import { namedPlaces } from './places/named-places.ts';
import { contextOwnership } from './places/ownership.ts';
import { peerGroups } from './places/peer-groups.ts';
import { tellStories } from './stories/stories.ts';
import type { StoryBook } from './stories/story-book.ts';
import type { Borough, BoroughOptions } from './types/borough.ts';
import type { Person } from './types/person.ts';

/** Walks afresh each time it is walked: nothing made is kept. */
const walked = <T>(walk: () => Generator<T>): Iterable<T> => ({ [Symbol.iterator]: walk });

/** The children a story tells of, and the young adults who were children in it. */
const grewUpHere = ({ roles }: Person): boolean => roles.some(({ role }) => role === 'child');

function* upTo(count: number): Generator<number> {
  for (let index = 0; index < count; index++) yield index;
}

function* eachChild<T>(
  world: World,
  book: readonly T[],
  of: (world: World, index: number) => Iterable<T>,
): Generator<T> {
  yield* book;
  for (const index of upTo(world.scale.background)) yield* of(world, index);
}

function* people(world: World, book: StoryBook): Generator<Person> {
  yield* book.people;
  for (const nth of upTo(world.scale.adultsOfConcern)) yield adultOfConcern(world, nth);
  for (const household of upTo(world.scale.households)) yield* carersOf(world, household);
  for (const index of upTo(world.scale.background)) yield backgroundChild(world, index);
}

const INFORMATION_EVERY = 3;

function* records(world: World, book: StoryBook): Generator<StoryBook['records'][number]> {
  yield* book.records;
  for (const nth of upTo(world.scale.contactSessions)) yield contactSession(world, nth);
  for (const index of upTo(world.scale.background)) {
    const child = childFacts(world, index);
    yield* recordsOfChild(world, child);
    if (index % INFORMATION_EVERY === 0) yield informationNear(world, child);
  }
}

/**
 * The invented borough of Seldermouth: eleven stories (domain §10) among as many other children as asked, with three
 * years of dated history ending at `now`. Pure: the same options give the same borough, byte for byte, and nothing is
 * read or written. Everyone in it is invented.
 *
 * @throws RangeError in plain words when the seed, the number of children or `now` will not do
 */
export function generateBorough({ seed: seedNumber, children = 120, now }: BoroughOptions): Borough {
  const seed = new Seed(seedNumber);
  const setting = new Setting(now);
  const book = tellStories(seed, setting);
  const scale = scaleOf(children, book.people.filter(grewUpHere).length);
  const world: World = { seed, setting, scale };
  const partnership = organisation(seed, scale);
  const places = [...namedPlaces(seed, setting), ...extraSchoolPlaces(world), ...extraContexts(world)];
  return {
    seed: seedNumber,
    now: setting.now,
    children,
    ...partnership,
    places,
    contextsWithoutOwner: places
      .filter(({ context }) => context !== null && context.owner === null)
      .map(({ id }) => id),
    peerGroups: [...peerGroups(seed, setting), ...extraPeerGroups(world)],
    people: walked(() => people(world, book)),
    declaredRelations: book.declaredRelations,
    restrictions: [...book.restrictions, ...extraRestrictions(world)],
    involvements: walked(() =>
      eachChild(world, [...book.involvements, ...contextOwnership(seed, places)], involvementsOfChild),
    ),
    records: walked(() => records(world, book)),
    links: walked(() => eachChild(world, book.links, linksOfChild)),
    flags: walked(() => eachChild(world, book.flags, flagsOfChild)),
    warningNotes: walked(() => eachChild(world, book.warningNotes, warningsOfChild)),
  };
}
