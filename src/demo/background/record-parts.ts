import type { Day } from '../calendar/day.ts';
import { officeDayOnOrBefore, schoolDayOnOrBefore } from '../calendar/school-days.ts';
import type { Chance } from '../chance/chance.ts';
import { idOf, recordLabel } from '../chance/identifiers.ts';
import { agencyId } from '../organisation/agencies.ts';
import type { CastKey } from '../organisation/cast.ts';
import { agencyOfCast, staffId } from '../organisation/cast-ids.ts';
import type { RecordBase, RecordSubject, Whereabouts } from '../types/record-base.ts';
import { type Id, person } from '../types/subject.ts';
import type { Instant, When } from '../types/time.ts';
import type { ChildFacts } from './children.ts';
import type { Haunt } from './places.ts';
import { inWords } from './words/pronouns.ts';
import { workerFor } from './workers.ts';
import type { World } from './world.ts';

/** Who wrote a record down, for whom, and from what sort of source. */
export interface Author {
  readonly by: Id;
  readonly agencyId: Id;
  readonly source: string;
}

export type Reporter = 'school' | 'police' | 'hospital' | 'housing' | 'family' | 'youth' | 'worker';

const CAST_BY: Readonly<Record<Exclude<Reporter, 'school' | 'worker'>, readonly [by: CastKey, source: string]>> = {
  police: ['police-officer', '6'],
  hospital: ['hospital-nurse', '3E'],
  housing: ['housing-officer', '4'],
  family: ['screener', '1A'],
  youth: ['youth-worker', 'youthWorker'],
};

/** Somebody fit to have written it: the child's own school or worker where it is theirs. */
export function authorOf(world: World, reporter: Reporter, child: ChildFacts): Author {
  if (reporter === 'school' && child.school !== null) {
    return { by: child.school.leadId, agencyId: child.school.agencyId, source: '2A' };
  }
  if (reporter === 'worker' || reporter === 'school') {
    return {
      by: workerFor(world, child.index).id,
      agencyId: agencyId(world.seed, 'childrens-social-care'),
      source: '5B',
    };
  }
  const [by, source] = CAST_BY[reporter];
  return { by: staffId(world.seed, by), agencyId: agencyOfCast(world.seed, by), source };
}

/** Some day of the history in which there is anything about this child, never today. */
export const someDay = (world: World, child: ChildFacts, chance: Chance): Day =>
  chance.between(child.since, world.setting.today - 1);

/** The day itself, or the last before it on which school or offices were open. */
export function openDay(child: ChildFacts, day: Day, open: 'any' | 'school' | 'office'): Day {
  if (open === 'any') return day;
  return Math.max(child.since, open === 'school' ? schoolDayOnOrBefore(day) : officeDayOnOrBefore(day));
}

export const whereOf = (haunt: Haunt | null): Whereabouts | null =>
  haunt === null ? null : { placeId: haunt.id, point: haunt.point, within: 0, described: null };

export const about = (
  child: ChildFacts,
  part: RecordSubject['part'],
  said: string,
  words: string | undefined,
): RecordSubject => ({
  subject: person(child.id),
  part,
  said: inWords(said, child.pronouns),
  ownWords: words ?? null,
});

export interface Parts {
  readonly kind: string;
  readonly index: number;
  readonly nth: number;
  readonly when: When;
  readonly recordedAt: Instant;
  readonly author: Author;
  readonly where: Whereabouts | null;
  readonly narrative: string;
  readonly subjects: readonly RecordSubject[];
}

export function baseOf(world: World, chance: Chance, parts: Parts): RecordBase {
  return {
    id: idOf(world.seed, parts.kind, parts.index, parts.nth),
    label: recordLabel(chance),
    when: parts.when,
    recordedAt: parts.recordedAt,
    recordedBy: parts.author.by,
    agencyId: parts.author.agencyId,
    sourceCode: parts.author.source,
    where: parts.where,
    narrative: parts.narrative,
    subjects: parts.subjects,
    story: null,
  };
}
