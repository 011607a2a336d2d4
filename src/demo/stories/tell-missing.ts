import { inDaytime } from '../calendar/daytime.ts';
import { dayAndMinute, instantAt } from '../calendar/england-time.ts';
import type { CastKey } from '../organisation/cast.ts';
import { type PlaceKey, placeId } from '../places/keys.ts';
import type { ReturnInterview } from '../types/incident.ts';
import { type Id, place } from '../types/subject.ts';
import type { Instant } from '../types/time.ts';
import type { Teller } from './teller.ts';
import { type About, type Told, whereabouts } from './told-record.ts';

/** A return interview as a story tells it; hours are counted from the return. */
interface ToldInterview {
  readonly status: ReturnInterview['status'];
  readonly offeredAfter?: number;
  readonly doneAfter?: number;
  readonly by?: CastKey;
  readonly independent?: boolean;
  readonly reason?: string;
  readonly themes?: readonly string[];
  readonly places?: readonly PlaceKey[];
  readonly people?: readonly string[];
}

export interface ToldMissing {
  readonly who: string;
  readonly type?: 'M' | 'A';
  /** Days ago and time of day. */
  readonly left: readonly [ago: number, time: string];
  readonly back: readonly [ago: number, time: string] | null;
  readonly from: string;
  readonly found?: Told['at'];
  readonly police?: string;
  readonly by: CastKey;
  readonly source: string;
  readonly narrative: string;
  readonly said?: string;
  readonly words?: string;
  readonly also?: readonly About[];
  readonly interview?: ToldInterview;
}

function interviewOf(t: Teller, back: Instant, told: ToldInterview): ReturnInterview {
  const { day, minute } = dayAndMinute(back);
  const dueBy = instantAt(day, minute + 72 * 60);
  const after = (hours: number | undefined): Instant | null => {
    if (hours === undefined) return null;
    const called = inDaytime(day, minute + hours * 60);
    const at = t.setting.notLater(called.day, called.minute);
    return Date.parse(at) > Date.parse(dueBy) ? t.setting.notLater(called.day - 1, 16 * 60) : at;
  };
  return {
    status: told.status,
    offeredAt: after(told.offeredAfter),
    dueBy,
    completedAt: after(told.doneAfter),
    by: told.by === undefined ? null : t.staff(told.by),
    independent: told.independent ?? true,
    reason: told.reason ?? null,
    themes: told.themes ?? [],
    placesMentioned: (told.places ?? []).map((key) => placeId(t.seed, key)),
    peopleMentioned: (told.people ?? []).map((key) => t.who(key).id),
  };
}

/**
 * A missing episode and the conversation afterwards, due within 72 hours of the return (domain §3.8). Places spoken of
 * become proposed links only, for a person to accept or decline.
 */
export function tellMissing(t: Teller, told: ToldMissing): Id {
  const startedAt = t.setting.instant(...told.left);
  const endedAt = told.back === null ? null : t.setting.instant(...told.back);
  const when =
    endedAt === null
      ? ({ precision: 'exact', at: startedAt } as const)
      : ({ precision: 'range', from: startedAt, until: endedAt } as const);
  const main: About = {
    who: told.who,
    ...(told.said === undefined ? {} : { said: told.said }),
    ...(told.words === undefined ? {} : { words: told.words }),
  };
  const found = whereabouts(t.seed, told.found);
  const record = t.keep({
    ...t.base({
      when,
      by: told.by,
      source: told.source,
      narrative: told.narrative,
      about: [main, ...(told.also ?? [])],
      ...(endedAt === null ? { writtenAfter: 150 } : {}),
    }),
    kind: 'missingEpisode',
    missingType: told.type ?? 'M',
    startedAt,
    endedAt,
    missingFrom: told.from,
    found,
    policeReference: told.police ?? null,
    returnInterview: told.interview === undefined || endedAt === null ? null : interviewOf(t, endedAt, told.interview),
  });
  for (const key of told.interview?.places ?? []) {
    t.link('spendsTimeAt', told.who, place(placeId(t.seed, key)), 'unknown', {
      source: 'Spoken of in a return interview',
      how: 'saidByThem',
      by: told.interview?.by ?? told.by,
      ago: told.back?.[0] ?? 0,
      status: 'proposed',
      record,
    });
  }
  return record;
}
