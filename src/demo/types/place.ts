import type { HarmType, Id } from './subject.ts';
import type { PlainDate } from './time.ts';

/** Kinds of context (domain §2.4) and of place (domain §2.2). */
const PLACE_KINDS = [
  'school',
  'alternativeProvision',
  'schoolSite',
  'busStop',
  'busRoute',
  'busStation',
  'railwayStation',
  'stairwell',
  'estate',
  'takeaway',
  'shop',
  'park',
  'carPark',
  'path',
  'leisureCentre',
  'youthClub',
  'library',
  'adultHousehold',
  'childrensHome',
  'onlineSpace',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export type Position = readonly [longitude: number, latitude: number];
export type Geometry =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: readonly Position[] }
  | { readonly type: 'Polygon'; readonly coordinates: readonly (readonly Position[])[] };

/** The scale for a place is its own: it is never a child's (domain §2.5). */
type ContextScale = 'emerging' | 'activeConcern' | 'seriousHarmOccurring' | 'improving' | 'safeAndMonitored';

/** Stages of a context's case (domain §3.3). */
export type ContextStage =
  | 'concernLogged'
  | 'watch'
  | 'accepted'
  | 'scoping'
  | 'assessment'
  | 'goalsSet'
  | 'planActive'
  | 'review'
  | 'sustainedSafer';

/** Who answers for a context: one agency, one named person, one review date (domain §3.3, I19). */
interface ContextOwner {
  readonly agencyId: Id;
  readonly staffId: Id;
  readonly since: PlainDate;
}

interface Guardian {
  /** What they are here, not their name: guardians give information and are never held as subjects. */
  readonly who: string;
  readonly when: string;
  readonly knownToYoungPeople: boolean;
}

/** A place, group of places or online space held as a case in its own right. */
export interface Context {
  readonly stage: ContextStage;
  readonly scale: ContextScale;
  readonly trend: 'worse' | 'same' | 'better' | 'notKnown';
  readonly since: PlainDate;
  readonly harmTypes: readonly HarmType[];
  readonly whatIsHappening: string;
  readonly times: string;
  readonly strengths: readonly string[];
  readonly physicalFeatures: readonly string[];
  readonly guardians: readonly Guardian[];
  readonly youngPeopleSay: readonly { readonly words: string; readonly on: PlainDate }[];
  /** Null only for a context that is on the borough's list of those without an owner. */
  readonly owner: ContextOwner | null;
  readonly reviewOn: PlainDate | null;
}

export interface Place {
  readonly id: Id;
  readonly key: string;
  readonly kind: PlaceKind;
  /** Fit to be said aloud in a meeting with no names. */
  readonly name: string;
  /** Null for an online space. */
  readonly geometry: Geometry | null;
  readonly areaCode: string | null;
  /** The agency that runs it, where one does. */
  readonly runBy: Id | null;
  /** Unique reference number, for a school: invented, from 990001. */
  readonly urn: string | null;
  readonly context: Context | null;
}

export interface PeerGroup {
  readonly id: Id;
  readonly key: string;
  /** Neutral: a bird's name, never a name anybody else gave them. */
  readonly workingName: string;
  readonly bond: 'travel' | 'estate' | 'school' | 'friendship' | 'sport' | 'online';
  readonly whatHoldsThem: string;
  readonly strengths: readonly string[];
  readonly purpose: string;
  readonly authorisedBy: Id;
  readonly notification: string;
  readonly spendsTimeAt: readonly Id[];
  readonly since: PlainDate;
  readonly expiresOn: PlainDate;
}
