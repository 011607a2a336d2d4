import { plainDate } from '../calendar/day.ts';
import { instantAt } from '../calendar/england-time.ts';
import type { CastKey } from '../organisation/cast.ts';
import { agencyOfCast, staffId } from '../organisation/cast-ids.ts';
import type { Grade, InformationItem } from '../types/information.ts';
import { person, place } from '../types/subject.ts';
import { adultOfConcernId } from './adults.ts';
import type { ChildFacts } from './children.ts';
import { outdoorsNear } from './places.ts';
import { baseOf, someDay, whereOf } from './record-parts.ts';
import { INFORMATION } from './words/information.ts';
import type { World } from './world.ts';

const BY: readonly CastKey[] = ['neighbourhood-officer', 'community-safety', 'housing-officer', 'youth-worker'];
const SOURCES: readonly Grade['source'][] = [1, 2, 2, 3];
const GRADES: readonly Grade['information'][] = ['A', 'B', 'C', 'D'];

/** Soft information about a place near where a child of this index goes; it names no child. */
export function informationNear(world: World, child: ChildFacts): InformationItem {
  const chance = world.seed.chance('information', child.index);
  const words = chance.oneOf(INFORMATION);
  const day = someDay(world, child, chance);
  const minute = chance.between(9 * 60, 18 * 60);
  const haunt = outdoorsNear(world, child.index, chance);
  const by = chance.oneOf(BY);
  const adults = world.scale.adultsOfConcern;
  const adult = adults > 0 && chance.happens(0.3) ? adultOfConcernId(world, chance.below(adults)) : null;
  const graded = chance.happens(0.7);
  const base = baseOf(world, chance, {
    kind: 'information',
    index: child.index,
    nth: 0,
    when: { precision: 'day', on: plainDate(day) },
    recordedAt: instantAt(day, minute),
    author: { by: staffId(world.seed, by), agencyId: agencyOfCast(world.seed, by), source: 'community' },
    where: whereOf(haunt),
    narrative: words.narrative,
    subjects: [
      { subject: place(haunt.id), part: 'wherever', said: null, ownWords: null },
      ...(adult === null
        ? []
        : [
            {
              subject: person(adult),
              part: 'mentioned',
              said: 'May be the adult described; not confirmed.',
              ownWords: null,
            } as const,
          ]),
    ],
  });
  return {
    ...base,
    kind: 'informationItem',
    dateOfInformation: plainDate(day),
    dateReported: instantAt(day, minute),
    sanitised: graded ? words.sanitised : null,
    source: { described: words.source, couldSharingPutThemAtRisk: words.risky ? 'yes' : 'no' },
    grade: graded
      ? {
          source: chance.oneOf(SOURCES),
          information: chance.oneOf(GRADES),
          gradedBy: staffId(world.seed, 'police-sergeant'),
        }
      : null,
    handling: words.conditions === undefined ? 'P' : 'C',
    handlingConditions: words.conditions ?? null,
    actionTaken: chance.happens(0.4) ? 'Passed to the owner of the place.' : null,
    feedback: chance.oneOf(['received', 'read', 'acted'] as const),
    retentionReviewOn: plainDate(day + 365),
  };
}
