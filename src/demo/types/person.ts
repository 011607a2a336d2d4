import type { Identity } from './identity.ts';
import type { HarmType, Id } from './subject.ts';
import type { Period, PlainDate } from './time.ts';

/** What a person is to the partnership, and when. One person may be several, and grow from one into another. */
export interface DatedRole extends Period {
  readonly role: 'child' | 'youngAdult' | 'parentOrCarer' | 'personOfConcern' | 'communityMember';
}

/** Whether a person was under 18, kept apart from the birth date so that rules need no birth date (access). */
export interface AgeStanding extends Period {
  readonly standing: 'minor' | 'adult';
}

const FACT_KINDS = [
  'legalStatus',
  'levelOfNeed',
  'sendSupport',
  'neurodivergence',
  'attendance',
  'exclusion',
  'partTimeTimetable',
  'parentalResponsibility',
  'trustedAdult',
  'safeContact',
  'strength',
  'nationalReferralMechanism',
  'immigration',
  'youthJustice',
  'bailCondition',
  'transition',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

/** Something true of a person between two dates, and who says so. */
export interface DatedFact extends Period {
  readonly kind: FactKind;
  readonly value: string;
  readonly source: string;
}

/** What is held about an adult who may be harming children, and on what ground (domain §2.2, §3.11). */
export interface ConcernHeld {
  /** More than one may be true: an adult who does harm may have been, and may still be, a victim. */
  readonly categories: readonly ('suspected' | 'alleged' | 'convicted' | 'victim' | 'witness')[];
  readonly basis: string;
  readonly reliability: 'reliable' | 'untested' | 'notReliable';
  readonly harmTypes: readonly HarmType[];
  readonly descriptors: readonly string[];
  readonly vehicles: readonly string[];
  readonly policeReference: string | null;
  readonly supervisedBy: string | null;
  readonly notification: 'told' | 'notTold';
  readonly notificationReason: string;
  readonly addedBy: Id;
  readonly authorisedBy: readonly Id[];
  readonly reviewOn: PlainDate;
}

export interface Person {
  readonly id: Id;
  /** A random code that says nothing of who it is, such as `K4-7QX`. */
  readonly label: string;
  readonly roles: readonly DatedRole[];
  readonly ageStandings: readonly AgeStanding[];
  readonly identity: Identity;
  readonly facts: readonly DatedFact[];
  readonly concernHeld: ConcernHeld | null;
  /** The story this person belongs to, or null. */
  readonly story: string | null;
}
