import { dayOf, plainDate } from '../calendar/day.ts';
import { dayAndMinute } from '../calendar/england-time.ts';
import type { OpenDay } from '../calendar/setting.ts';
import type { CastKey } from '../organisation/cast.ts';
import { type PlaceKey, placeId } from '../places/keys.ts';
import { tallyId } from '../places/tally.ts';
import type { ContactNote } from '../types/contact.ts';
import type { IncidentKind } from '../types/incident.ts';
import type { Grade, InformationItem, RingFencedSource } from '../types/information.ts';
import type { Id } from '../types/subject.ts';
import type { Teller } from './teller.ts';
import { ended, type Told } from './told-record.ts';

export interface ToldIncident extends Told {
  readonly what: IncidentKind;
  readonly police?: string;
  readonly outcome?: string;
}

export const tellIncident = (t: Teller, told: ToldIncident): Id =>
  t.keep({
    ...t.base(told),
    kind: 'incident',
    incidentKind: told.what,
    policeReference: told.police ?? null,
    outcome: told.outcome ?? null,
  });

export interface ToldNote extends Told {
  readonly manner: ContactNote['manner'];
  readonly alone?: ContactNote['seenAlone'];
}

export const tellNote = (t: Teller, told: ToldNote): Id =>
  t.keep({ ...t.base(told), kind: 'contactNote', manner: told.manner, seenAlone: told.alone ?? 'notApplicable' });

export interface ToldSession extends Omit<Told, 'by' | 'source' | 'when' | 'about'> {
  readonly at: PlaceKey;
  readonly ago: number;
  readonly on?: OpenDay;
  readonly from: string;
  readonly until: string;
  readonly workers: readonly [CastKey, ...CastKey[]];
  readonly regulars: readonly string[];
  readonly newFaces: number;
  readonly estimated?: boolean;
  readonly worry?: string;
}

/** The same street name at the same place is the same tally: nobody's name is asked. */
export const tellSession = (t: Teller, told: ToldSession): Id => {
  const when = t.setting.between(told.ago, told.from, told.until, told.on);
  const base = t.base({
    ...told,
    when,
    by: told.workers[0],
    source: 'youthWorker',
    about: [{ who: t.at(told.at), part: 'wherever' }],
  });
  return t.keep({
    ...base,
    kind: 'contactSession',
    placeId: placeId(t.seed, told.at),
    startedAt: t.setting.instant(told.ago, told.from, told.on),
    endedAt: t.setting.instant(told.ago, told.until, told.on),
    workers: told.workers.map((key) => t.staff(key)),
    regulars: told.regulars.map((streetName) => ({ tallyId: tallyId(t.seed, told.at, streetName), streetName })),
    newFaces: told.newFaces,
    estimated: told.estimated ?? false,
    worry: told.worry ?? null,
  });
};

export interface ToldInformation extends Told {
  readonly source: string;
  readonly from: RingFencedSource;
  readonly grade?: readonly [Grade['source'], Grade['information'], CastKey];
  readonly sanitised?: string;
  readonly conditions?: string;
  readonly action?: string;
  readonly feedback?: InformationItem['feedback'];
}

/** Kept for a year, then looked at again (domain §7.4: soft intelligence 12 months). */
export const tellInformation = (t: Teller, told: ToldInformation): Id => {
  const base = t.base(told);
  const over = dayAndMinute(ended(told.when, t.setting)).day;
  const grade =
    told.grade === undefined
      ? null
      : { source: told.grade[0], information: told.grade[1], gradedBy: t.staff(told.grade[2]) };
  return t.keep({
    ...base,
    kind: 'informationItem',
    dateOfInformation: plainDate(over),
    dateReported: base.recordedAt,
    sanitised: told.sanitised ?? null,
    source: told.from,
    grade,
    handling: told.conditions === undefined ? 'P' : 'C',
    handlingConditions: told.conditions ?? null,
    actionTaken: told.action ?? null,
    feedback: told.feedback ?? 'received',
    retentionReviewOn: plainDate(dayOf(plainDate(over)) + 365),
  });
};
