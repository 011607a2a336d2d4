import type { Id, SubjectRef } from './subject.ts';
import type { PlainDate } from './time.ts';

/** Flags, each with a source, a review and an end: never permanent (domain §2.9). */
const FLAG_KINDS = [
  'sexualExploitationConcern',
  'criminalExploitationConcern',
  'harmfulSexualBehaviourConcern',
  'missingOften',
  'nationalReferralOpen',
  'panelOpen',
  'weaponRisk',
  'threatToLife',
  'mayBeHarmingOthers',
  'contextualHarmHere',
  'staffSafety',
  'communicationsRisk',
  'courtOrderInForce',
  'friendOfChildSeriouslyHarmed',
  'transition',
  'placedByAnotherCouncil',
] as const;
export type FlagKind = (typeof FLAG_KINDS)[number];

export interface Flag {
  readonly id: Id;
  readonly subject: SubjectRef;
  readonly kind: FlagKind;
  readonly reason: string;
  readonly source: string;
  readonly addedBy: Id;
  readonly from: PlainDate;
  readonly reviewOn: PlainDate;
  readonly expiresOn: PlainDate;
  readonly endedOn: PlainDate | null;
}

/** A note that warns staff before they visit or call; the person is told of it unless a reason is given. */
export interface WarningNote {
  readonly id: Id;
  readonly subject: SubjectRef;
  readonly text: string;
  readonly disclosed: boolean;
  readonly disclosedOn: PlainDate | null;
  readonly whyNotDisclosed: string | null;
  readonly addedBy: Id;
  readonly approvedBy: Id;
  readonly from: PlainDate;
  readonly reviewOn: PlainDate;
  readonly endedOn: PlainDate | null;
}

/** A person whose record is kept from those who would otherwise see it (domain §7.2, I22, I23). */
export interface Restriction {
  readonly id: Id;
  readonly personId: Id;
  /** Sealed: the hub and the emergency duty team learn that a record exists. Silent: nobody outside does. */
  readonly manner: 'sealed' | 'silent';
  readonly reason: string;
  readonly authorisedBy: readonly Id[];
  /** Whom to ring: reachable at any hour for a silent record. */
  readonly custodianId: Id;
  /** Those who may see it: never fewer than two. */
  readonly sight: readonly Id[];
  readonly from: PlainDate;
  readonly reviewOn: PlainDate;
}
