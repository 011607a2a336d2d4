import { type EventTime, isCivilDate, sayDate } from '../../../kernel/clock/index.ts';
import type { CinAssessment, CinChild, CinProtectionPlan, CinReferral, CinSection47 } from '../../reading/cin/child.ts';
import { digestOf } from '../../reading/digest.ts';

export type CensusEventKind =
  | 'referral'
  | 'assessment'
  | 'child_in_need_plan'
  | 'section_47'
  | 'initial_conference'
  | 'protection_plan';

/** One dated thing that the census tells of a child. */
export interface CensusEvent {
  /** 32 hexadecimal digits by which it is known when the child comes again, whatever else of it has changed. */
  key: string;
  kind: CensusEventKind;
  title: string;
  /** A day; not known where the census says one that nobody could mean, such as in the year 203. */
  when: EventTime;
  /** What came of it, in words; null where that is not said. */
  outcome: string | null;
  /** Codes and civil dates as the census has them. */
  detail: Readonly<Record<string, string | number | boolean | null | readonly string[]>>;
}

const titles: Record<CensusEventKind, string> = {
  referral: 'Referral to children’s social care',
  assessment: 'Assessment',
  child_in_need_plan: 'Child in need plan',
  section_47: 'Section 47 enquiry',
  initial_conference: 'Initial child protection conference',
  protection_plan: 'Child protection plan',
};

type Told = Pick<CensusEvent, 'kind' | 'outcome' | 'detail'> & { on: string };

/**
 * Everything dated that the census tells of a child. An event is known by its child, its referral's day, its kind, its own
 * day, and its place among equals, so that a corrected outcome is the same event and a second one on a day is another.
 */
export function eventsOf(key: string, child: CinChild): CensusEvent[] {
  const seen = new Map<string, number>();
  const place = (...parts: string[]): string[] => {
    const equal = JSON.stringify(parts);
    const nth = (seen.get(equal) ?? 0) + 1;
    seen.set(equal, nth);
    return [...parts, String(nth)];
  };
  return child.referrals.flatMap((referral) => {
    const referralKey = place(key, 'referral', referral.referred);
    return toldIn(referral).map((told): CensusEvent => {
      const known = told.kind === 'referral' ? referralKey : place(...referralKey, told.kind, told.on);
      return { ...withoutDay(told), key: digestOf(known), title: titles[told.kind], when: dayOf(told.on) };
    });
  });
}

function toldIn(referral: CinReferral): Told[] {
  const referred = { referred: referral.referred };
  return [
    referralTold(referral),
    ...referral.assessments.map((one) => assessmentTold(one, referred)),
    ...referral.plans.map(
      ({ started, ended }): Told => ({
        kind: 'child_in_need_plan',
        on: started,
        outcome: said('Ended', ended),
        detail: { ...referred, ended },
      }),
    ),
    ...referral.section47s.map((one) => section47Told(one, referred)),
    ...conferenceDays(referral).map(
      (on): Told => ({ kind: 'initial_conference', on, outcome: null, detail: referred }),
    ),
    ...referral.protectionPlans.map((one) => protectionTold(one, referred)),
  ];
}

function referralTold(referral: CinReferral): Told {
  const outcome = referral.noFurtherAction ? 'No further action' : said('Closed', referral.closed);
  return {
    kind: 'referral',
    on: referral.referred,
    outcome,
    detail: {
      source: referral.source,
      primaryNeed: referral.primaryNeed,
      closed: referral.closed,
      closureReason: referral.closureReason,
      noFurtherAction: referral.noFurtherAction,
    },
  };
}

const assessmentTold = (one: CinAssessment, referred: { referred: string }): Told => ({
  kind: 'assessment',
  on: one.started,
  outcome: said('Finished', one.authorised),
  detail: {
    ...referred,
    internalReview: one.internalReview,
    authorised: one.authorised,
    factors: [...new Set(one.factors)].sort(),
  },
});

const section47Told = (one: CinSection47, referred: { referred: string }): Told => ({
  kind: 'section_47',
  on: one.started,
  outcome: one.conferenceNotRequired ? 'No conference was needed' : null,
  detail: {
    ...referred,
    conferenceTarget: one.conferenceTarget,
    initialConference: one.initialConference,
    conferenceNotRequired: one.conferenceNotRequired,
  },
});

const protectionTold = (one: CinProtectionPlan, referred: { referred: string }): Told => ({
  kind: 'protection_plan',
  on: one.started,
  outcome: said('Ended', one.ended),
  detail: {
    ...referred,
    ended: one.ended,
    initialCategory: one.initialCategory,
    latestCategory: one.latestCategory,
    previousPlans: one.previousPlans,
    reviews: [...new Set(one.reviews)].sort(),
  },
});

/** A conference is told at the referral, at an enquiry, or at both; it was one conference. */
function conferenceDays(referral: CinReferral): string[] {
  const days = [referral.initialConference, ...referral.section47s.map(({ initialConference }) => initialConference)];
  return [...new Set(days.filter((day) => day !== null))].sort();
}

const said = (what: string, on: string | null): string | null =>
  on === null ? null : `${what} on ${isCivilDate(on) ? sayDate(on) : on}`;

const dayOf = (on: string): EventTime => (isCivilDate(on) ? { kind: 'day', date: on } : { kind: 'not_known' });

const withoutDay = ({ kind, outcome, detail, on }: Told) => ({ kind, outcome, detail: { ...detail, on } });
