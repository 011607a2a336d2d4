import { plainDate } from '../calendar/day.ts';
import { instantAt } from '../calendar/england-time.ts';
import { officeDayOnOrBefore } from '../calendar/school-days.ts';
import type { Chance } from '../chance/chance.ts';
import { idFrom, idOf } from '../chance/identifiers.ts';
import type { Assertion, HowKnown, Link, LinkType } from '../types/link.ts';
import { person, place, type SubjectRef } from '../types/subject.ts';
import { adultOfConcernId } from './adults.ts';
import { type ChildFacts, childFacts, childId } from './children.ts';
import { friendIndex } from './friends.ts';
import { childrenOf, type Household, householdOf } from './households.ts';
import { extraGroupId } from './peer-groups.ts';
import { hauntNear } from './places.ts';
import { type Author, authorOf } from './record-parts.ts';
import { workerFor } from './workers.ts';
import type { World } from './world.ts';

interface Made {
  readonly type: LinkType;
  readonly to: SubjectRef;
  readonly from?: SubjectRef;
  readonly nature: Link['nature'];
  readonly how: HowKnown;
  readonly source: string;
  readonly reporter: Parameters<typeof authorOf>[1];
  /** How many times it has been said, at most; otherwise once. */
  readonly upTo?: number;
  /** How likely it is still only a proposal. */
  readonly proposed?: number;
}

const LATER_SOURCES: readonly (readonly [HowKnown, string])[] = [
  ['saidByThem', 'Said again at the next visit'],
  ['seenByAWorker', 'Seen together by a worker'],
  ['saidByFamily', 'A parent'],
  ['saidByAnotherYoungPerson', 'A friend'],
];

function assertion(
  world: World,
  child: ChildFacts,
  chance: Chance,
  made: Made,
  author: Author,
  nth: number,
): Assertion {
  const latest = world.setting.today - 2;
  const day = Math.max(child.since - 4, officeDayOnOrBefore(chance.between(child.since, latest)));
  const recordedAt = instantAt(day, chance.between(9 * 60, 16 * 60 + 30));
  const [how, source] = nth === 0 ? [made.how, made.source] : chance.oneOf(LATER_SOURCES);
  const status =
    nth === 0 && chance.happens(made.proposed ?? 0) ? 'proposed' : chance.happens(0.02) ? 'withdrawn' : 'accepted';
  const lasting = how === 'fromARecord' || how === 'saidByFamily';
  return {
    id: idFrom(chance),
    source,
    agencyId: author.agencyId,
    howKnown: how,
    confidence: lasting ? 'high' : chance.oneOf(['high', 'medium', 'medium', 'low'] as const),
    recordedAt,
    recordedBy: author.by,
    status,
    decidedBy: status === 'proposed' ? null : workerFor(world, child.index).id,
    decidedAt: status === 'proposed' ? null : instantAt(day, 17 * 60),
    reviewOn: plainDate(Math.max(day + (lasting ? 365 : 90), world.setting.today + chance.between(-15, 120))),
    recordId: null,
    from: plainDate(day - chance.between(0, 60)),
    until: null,
  };
}

function linkOf(world: World, child: ChildFacts, nth: number, made: Made): Link {
  const chance = world.seed.chance('link', child.index, nth);
  const author = authorOf(world, made.reporter, child);
  const times = 1 + chance.below(made.upTo ?? 1);
  return {
    id: idOf(world.seed, 'link', child.index, nth),
    type: made.type,
    from: made.from ?? person(child.id),
    to: made.to,
    nature: made.nature,
    assertions: Array.from({ length: times }, (_, n) => assertion(world, child, chance, made, author, n)),
  };
}

function* familyLinks(world: World, child: ChildFacts, family: Household): Generator<Made> {
  for (const carer of family.carers) {
    yield {
      type: carer.is,
      from: person(carer.id),
      to: person(child.id),
      nature: 'supportive',
      how: 'saidByFamily',
      source: `Family details: ${carer.described}`,
      reporter: 'worker',
    };
  }
  for (const other of childrenOf(world, child.household)) {
    if (other > child.index) {
      yield {
        type: 'siblingOf',
        to: person(childId(world, other)),
        nature: 'supportive',
        how: 'saidByFamily',
        source: 'Family details',
        reporter: 'worker',
      };
    }
  }
}

function* friendLinks(world: World, child: ChildFacts, chance: Chance): Generator<Made> {
  const seen = new Set<number>();
  const count = chance.between(2, 3);
  for (let n = 0; n < count; n++) {
    const other = friendIndex(world, child.index, chance);
    if (other === null || seen.has(other)) continue;
    seen.add(other);
    const type = chance.weighted<LinkType>([
      [5, 'friend'],
      [1, 'bestFriend'],
      [2, 'looksOutFor'],
      [1, 'classmate'],
      [1, 'travelsWith'],
      [1, 'onlineContact'],
      [1, 'inConflictWith'],
      [1, 'acquaintance'],
    ]);
    const nature =
      type === 'inConflictWith'
        ? 'harmful'
        : type === 'onlineContact' || type === 'acquaintance'
          ? 'unknown'
          : chance.happens(0.85)
            ? 'supportive'
            : 'mixed';
    yield {
      type,
      to: person(childId(world, other)),
      nature,
      how: 'saidByThem',
      source: 'Who they say their friends are',
      reporter: 'worker',
      upTo: 3,
      proposed: 0.12,
    };
  }
}

function* placeLinks(world: World, child: ChildFacts, chance: Chance): Generator<Made> {
  if (child.school !== null) {
    yield {
      type: 'attends',
      to: place(child.school.placeId),
      nature: 'unknown',
      how: 'fromARecord',
      source: 'School roll',
      reporter: 'school',
    };
  }
  if (child.lastSchool !== null) {
    yield {
      type: 'attended',
      to: place(child.lastSchool.placeId),
      nature: 'unknown',
      how: 'fromARecord',
      source: 'School roll',
      reporter: 'worker',
    };
  }
  const haunts = chance.between(1, 2);
  for (let n = 0; n < haunts; n++) {
    const haunt = hauntNear(world, child.index, chance);
    yield {
      type: 'spendsTimeAt',
      to: place(haunt.id),
      nature: 'mixed',
      how: 'saidByThem',
      source: 'Their safety map',
      reporter: 'worker',
      upTo: 2,
      proposed: 0.1,
    };
  }
  if (chance.happens(0.6)) {
    const haunt = hauntNear(world, child.index, chance);
    yield {
      type: 'feelsSafeAt',
      to: place(haunt.id),
      nature: 'supportive',
      how: 'saidByThem',
      source: 'Their safety map',
      reporter: 'worker',
    };
  }
}

function* otherLinks(world: World, child: ChildFacts, chance: Chance): Generator<Made> {
  const { adultsOfConcern, peerGroups } = world.scale;
  if (peerGroups > 0 && chance.happens(0.14)) {
    const near = Math.floor((child.index / world.scale.background) * peerGroups);
    yield {
      type: 'memberOf',
      to: { type: 'peerGroup', id: extraGroupId(world, near) },
      nature: 'supportive',
      how: 'inferred',
      source: 'Several records read together',
      reporter: 'worker',
    };
  }
  if (adultsOfConcern > 0 && chance.happens(0.1)) {
    yield {
      type: 'inContactWith',
      to: person(adultOfConcernId(world, chance.below(adultsOfConcern))),
      nature: 'controlling',
      how: 'reported',
      source: 'Police',
      reporter: 'police',
      upTo: 2,
      proposed: 0.3,
    };
  }
}

/** Who and what a child is joined to: about ten assertions a child. */
export function* linksOfChild(world: World, index: number): Generator<Link> {
  const family = householdOf(world, childFacts(world, index).household);
  const child = childFacts(world, index, family);
  const chance = world.seed.chance('links', index);
  let nth = 0;
  for (const made of familyLinks(world, child, family)) yield linkOf(world, child, nth++, made);
  for (const made of friendLinks(world, child, chance)) yield linkOf(world, child, nth++, made);
  for (const made of placeLinks(world, child, chance)) yield linkOf(world, child, nth++, made);
  for (const made of otherLinks(world, child, chance)) yield linkOf(world, child, nth++, made);
}
