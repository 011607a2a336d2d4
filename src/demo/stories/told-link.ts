import { dayOf, plainDate } from '../calendar/day.ts';
import type { Setting } from '../calendar/setting.ts';
import { idOfKey } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import type { CastKey } from '../organisation/cast.ts';
import { agencyOfCast, staffId } from '../organisation/cast-ids.ts';
import type { Assertion, HowKnown } from '../types/link.ts';
import type { Id } from '../types/subject.ts';

/** One statement that a link holds, as a story tells it. */
export interface Said {
  readonly source: string;
  readonly how: HowKnown;
  readonly by: CastKey;
  readonly ago: number;
  readonly confidence?: Assertion['confidence'];
  readonly status?: Assertion['status'];
  readonly record?: Id;
  /** Days ago it began to hold, where that is not the day it was said. */
  readonly since?: number;
  readonly until?: number;
  readonly decidedBy?: CastKey;
}

/** Links are looked at again every so often; what rests on a record or an inference, sooner. */
function nextReview(said: Said, setting: Setting): string {
  const every = said.how === 'fromARecord' ? 365 : 90;
  let day = dayOf(setting.date(said.ago)) + every;
  while (day < setting.today - 20) day += every;
  return plainDate(day);
}

/** The assertion a statement makes. A proposal has been decided by nobody yet (domain I17). */
export function assertionOf(seed: Seed, setting: Setting, linkKey: string, nth: number, said: Said): Assertion {
  const chance = seed.chanceForKey('assertion', `${linkKey}/${nth}`);
  const status = said.status ?? 'accepted';
  const recordedAt = setting.notLater(setting.day(said.ago, 'office'), chance.between(9 * 60, 16 * 60));
  return {
    id: idOfKey(seed, 'assertion', `${linkKey}/${nth}`),
    source: said.source,
    agencyId: agencyOfCast(seed, said.by),
    howKnown: said.how,
    confidence: said.confidence ?? (said.how === 'inferred' ? 'low' : 'medium'),
    recordedAt,
    recordedBy: staffId(seed, said.by),
    status,
    decidedBy: status === 'proposed' ? null : staffId(seed, said.decidedBy ?? said.by),
    decidedAt: status === 'proposed' ? null : setting.after(recordedAt, 20),
    reviewOn: nextReview(said, setting),
    recordId: said.record ?? null,
    from: setting.date(said.since ?? said.ago),
    until: said.until === undefined ? null : setting.date(said.until),
  };
}
