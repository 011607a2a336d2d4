import type { Id } from './subject.ts';
import type { Period, PlainDate } from './time.ts';

interface LegalName {
  readonly given: string;
  readonly family: string;
}

/** Another way a person is named, written or called. */
export interface Alias {
  readonly name: string;
  readonly kind: 'nickname' | 'streetName' | 'misspelling' | 'formerName' | 'onlineHandle' | 'alias';
  /** Who writes or says it so. */
  readonly source: string;
}

export interface Address extends Period {
  readonly kind: 'home' | 'foster' | 'childrensHome' | 'temporary' | 'supported';
  readonly line: string;
  readonly town: string;
  /** In an area no post goes to: no real postcode begins with Q. */
  readonly postcode: string;
  /** The code of the town area (LSOA-like) it lies in, or null outside the town. */
  readonly areaCode: string | null;
  /** Longitude and latitude, WGS84, or null outside the town. */
  readonly point: readonly [number, number] | null;
  /** Hidden from everyone outside the few who need it (domain §7.2). */
  readonly safeAddress: boolean;
}

interface BirthDate {
  readonly on: PlainDate;
  readonly precision: 'exact' | 'estimated';
}

/** Ethnicity codes of the Department for Education's school and children in need censuses. */
const ETHNICITIES = [
  'WBRI',
  'WIRI',
  'WIRT',
  'WROM',
  'WOTH',
  'MWBC',
  'MWBA',
  'MWAS',
  'MOTH',
  'AIND',
  'APKN',
  'ABAN',
  'AOTH',
  'BCRB',
  'BAFR',
  'BOTH',
  'CHNE',
  'OOTH',
  'REFU',
  'NOBT',
] as const;
export type Ethnicity = (typeof ETHNICITIES)[number];

export type Pronouns = 'she' | 'he' | 'they';

/** All that says who somebody is, held apart from the person so that it can be seen apart (access: identity). */
export interface Identity {
  /** Null where nobody knows it. */
  readonly legalName: LegalName | null;
  /** What they like to be called. */
  readonly knownAs: string;
  readonly aliases: readonly Alias[];
  readonly birth: BirthDate | null;
  readonly sex: 'female' | 'male' | 'notKnown';
  readonly pronouns: Pronouns;
  readonly ethnicity: Ethnicity;
  /** In their own words, where they have been asked. */
  readonly selfDescription: string | null;
  readonly language: string;
  readonly interpreter: boolean;
  /** Disability codes of the children in need census, such as `AUT`, `LD`, `NONE`. */
  readonly disabilities: readonly string[];
  /** Invented: the local authority part belongs to no council. */
  readonly upn: string | null;
  /** From the range kept for tests, 999 000 0000 to 999 999 9999. */
  readonly nhsNumber: string | null;
  readonly addresses: readonly Address[];
  readonly householdId: Id | null;
}
