import type { Id, SubjectRef } from './subject.ts';
import type { Instant, Period, PlainDate } from './time.ts';

/** How two subjects are joined (domain §2.12). Read from `from` to `to`: "parent of", "attends", "looks out for". */
const LINK_TYPES = [
  'parentOf',
  'carerOf',
  'siblingOf',
  'relativeOf',
  'friend',
  'bestFriend',
  'partner',
  'exPartner',
  'classmate',
  'placementPeer',
  'sameEstate',
  'sameClub',
  'onlineContact',
  'acquaintance',
  'knowsOf',
  'inContactWith',
  'inConflictWith',
  'owesMoneyTo',
  'suppliesOrBuysFor',
  'recruits',
  'controls',
  'exploits',
  'threatens',
  'harms',
  'looksOutFor',
  'mentor',
  'trustedAdultOf',
  'presentTogether',
  'travelsWith',
  'neighbourOf',
  'attends',
  'attended',
  'memberOf',
  'spendsTimeAt',
  'feelsSafeAt',
  'livesAt',
  'worksAt',
  'travelsOn',
  'near',
] as const;
export type LinkType = (typeof LINK_TYPES)[number];

export type HowKnown =
  | 'saidByThem'
  | 'saidByFamily'
  | 'saidByAnotherYoungPerson'
  | 'seenByAWorker'
  | 'fromARecord'
  | 'reported'
  | 'inferred';

/** One statement that a link holds: withdrawn, never overwritten (architecture §2). */
export interface Assertion extends Period {
  readonly id: Id;
  /** Who says so, in words fit for a page: "her friend, in a return interview". */
  readonly source: string;
  readonly agencyId: Id;
  readonly howKnown: HowKnown;
  readonly confidence: 'high' | 'medium' | 'low';
  readonly recordedAt: Instant;
  readonly recordedBy: Id;
  /** A proposed link is never shown as fact (domain I17). */
  readonly status: 'proposed' | 'accepted' | 'declined' | 'withdrawn';
  readonly decidedBy: Id | null;
  readonly decidedAt: Instant | null;
  readonly reviewOn: PlainDate;
  /** The record it rests on, where there is one. */
  readonly recordId: Id | null;
}

export interface Link {
  readonly id: Id;
  readonly type: LinkType;
  readonly from: SubjectRef;
  readonly to: SubjectRef;
  readonly nature: 'supportive' | 'mixed' | 'harmful' | 'controlling' | 'unknown';
  /** Never empty: a link with no assertion does not exist. */
  readonly assertions: readonly Assertion[];
}
