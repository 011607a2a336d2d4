/** A version 8 UUID made from the borough's seed (RFC 9562 §5.8), so that the same seed gives the same ids. */
export type Id = string;

/**
 * Who or what a record is about (domain §2.1). Child, young adult and person of concern are dated roles of one person;
 * a school, a street, an online space or a bus route is a kind of place.
 */
export interface SubjectRef {
  readonly type: 'person' | 'peerGroup' | 'place';
  readonly id: Id;
}

export const person = (id: Id): SubjectRef => ({ type: 'person', id });
export const peerGroup = (id: Id): SubjectRef => ({ type: 'peerGroup', id });
export const place = (id: Id): SubjectRef => ({ type: 'place', id });

/** Harm outside the home (domain §2.3). */
export const HARM_TYPES = [
  'childSexualExploitation',
  'childCriminalExploitation',
  'countyLines',
  'homeTakeover',
  'seriousYouthViolence',
  'harmfulSexualBehaviour',
  'sexualHarassment',
  'teenageRelationshipAbuse',
  'imagesSharedWithoutConsent',
  'onlineGrooming',
  'moneyMule',
  'debtBondage',
  'bullyingOrHate',
  'robbery',
  'missing',
  'substanceExploitation',
] as const;
export type HarmType = (typeof HARM_TYPES)[number];
