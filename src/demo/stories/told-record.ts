import { dayOf } from '../calendar/day.ts';
import { dayAndMinute, instantAt } from '../calendar/england-time.ts';
import { officeDayOnOrAfter } from '../calendar/school-days.ts';
import type { Setting } from '../calendar/setting.ts';
import { recordLabel } from '../chance/identifiers.ts';
import type { Seed } from '../chance/seed.ts';
import { type CastKey, castMember } from '../organisation/cast.ts';
import { agencyOfCast, staffId } from '../organisation/cast-ids.ts';
import { neverShuts } from '../organisation/teams.ts';
import { type PlaceKey, placeId } from '../places/keys.ts';
import { pointOfPlace } from '../places/points.ts';
import type { RecordBase, RecordSubject, Whereabouts } from '../types/record-base.ts';
import type { Id, SubjectRef } from '../types/subject.ts';
import type { Instant, When } from '../types/time.ts';

/** What is said of one subject in a record: it names no other. */
export interface About {
  readonly who: string | SubjectRef;
  readonly part?: RecordSubject['part'];
  readonly said?: string;
  readonly words?: string;
}

/** What every record of a story says. */
export interface Told {
  readonly when: When;
  readonly by: CastKey;
  readonly source: string;
  readonly at?: PlaceKey | { readonly described: string; readonly within: number; readonly near?: PlaceKey };
  readonly narrative: string;
  readonly about: readonly About[];
  /** Minutes from the event to its being written down; otherwise within hours, or the next working morning. */
  readonly writtenAfter?: number;
}

export function whereabouts(seed: Seed, at: Told['at']): Whereabouts | null {
  if (at === undefined) return null;
  if (typeof at === 'string')
    return { placeId: placeId(seed, at), point: pointOfPlace(at), within: 0, described: null };
  const point = at.near === undefined ? null : pointOfPlace(at.near);
  return { placeId: null, point, within: at.within, described: at.described };
}

/** The moment a thing was over, or the middle of a day known only by its date. */
export function ended(when: When, setting: Setting): Instant {
  if (when.precision === 'exact') return when.at;
  if (when.precision === 'range') return when.until;
  return when.precision === 'day' ? setting.notLater(dayOf(when.on), 14 * 60) : setting.now;
}

/** Written the same evening, or where it was late the next morning that the writer's team is open. */
function writtenAt(when: When, setting: Setting, after: number, by: CastKey): Instant {
  const over = ended(when, setting);
  const { day, minute } = dayAndMinute(over);
  if (minute + after < 21 * 60) return setting.after(over, after);
  const morning = neverShuts(castMember(by).team) ? day + 1 : officeDayOnOrAfter(day + 1);
  const written = instantAt(morning, 9 * 60 + 15);
  return Date.parse(written) > Date.parse(setting.now) ? setting.after(over, after) : written;
}

export function recordBase(
  seed: Seed,
  setting: Setting,
  told: Told,
  { id, story, who }: { readonly id: Id; readonly story: string; readonly who: (key: string) => SubjectRef },
): RecordBase {
  const chance = seed.chanceForKey('record', id);
  return {
    id,
    label: recordLabel(chance),
    when: told.when,
    recordedAt:
      told.writtenAfter === undefined
        ? writtenAt(told.when, setting, chance.between(35, 190), told.by)
        : setting.after(ended(told.when, setting), told.writtenAfter),
    recordedBy: staffId(seed, told.by),
    agencyId: agencyOfCast(seed, told.by),
    sourceCode: told.source,
    where: whereabouts(seed, told.at),
    narrative: told.narrative,
    subjects: told.about.map((about) => ({
      subject: typeof about.who === 'string' ? who(about.who) : about.who,
      part: about.part ?? 'about',
      said: about.said ?? null,
      ownWords: about.words ?? null,
    })),
    story,
  };
}
