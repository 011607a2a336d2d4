import type { EventTime } from '../../../kernel/clock/index.ts';
import type { Point } from '../united-kingdom.ts';

/** The answer to a yes-or-no question. "Not known" was asked and nobody could say; "not asked" nobody has asked (domain §7.6). */
export type Asked = 'yes' | 'no' | 'not_known' | 'not_asked';

/** What somebody was asked to tell in words. */
export type Told = { readonly known: 'known'; readonly text: string } | { readonly known: 'not_known' | 'not_asked' };

export type SubjectKind =
  | 'child'
  | 'group'
  | 'school'
  | 'location'
  | 'premises'
  | 'transport_route'
  | 'neighbourhood'
  | 'online_space'
  | 'adult';

/** Someone or something that the concern is about, in the reporter's words. */
export interface ConcernSubject {
  readonly kind: SubjectKind;
  readonly named: string;
  /** As said: "about 15", "15". */
  readonly age: string | null;
  readonly said: string | null;
  readonly inDanger: Asked;
}

/** One concern as another system or a spreadsheet tells it. */
export interface ReportedConcern {
  /** 32 hexadecimal digits by which the concern is known when it comes again: the agency and its reference. */
  readonly identity: string;
  readonly reference: string;
  readonly reportedAt: Date;
  readonly reporter: { readonly agency: Told; readonly name: Told; readonly role: Told; readonly contact: Told };
  /** A referral-source code of the Children in Need census (domain §2.8). */
  readonly sourceCode: string | null;
  /** The first question of every form (domain §7.8 I21), so there is no "not asked". */
  readonly danger: 'yes' | 'no' | 'not_known';
  readonly dangerSaid: string | null;
  readonly said: string;
  readonly howKnown: 'saw' | 'told_by_child' | 'told_by_other' | 'record' | 'not_known' | 'not_asked';
  readonly when: EventTime;
  readonly where: { readonly said: Told; readonly precision: PlacePrecision; readonly point: Point | null };
  /** Contextual questions asked of every concern (domain §2.2). */
  readonly contexts: {
    readonly peers: Told;
    readonly school: Told;
    readonly neighbourhood: Told;
    readonly online: Told;
  };
  readonly childAware: Asked;
  readonly parentAware: Asked;
  readonly notToldWhy: string | null;
  /** At least one. */
  readonly subjects: readonly ConcernSubject[];
}

export const placePrecisions = ['exact', 'about 100 metres', 'street', 'area', 'not known'] as const;
export type PlacePrecision = (typeof placePrecisions)[number];
