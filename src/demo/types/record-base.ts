import type { Id, SubjectRef } from './subject.ts';
import type { Instant, When } from './time.ts';

/**
 * What a record says of one subject alone. It stands under that subject's own scope, so it names no other subject;
 * neither does the narrative of the record (access, "A record about several subjects").
 */
export interface RecordSubject {
  readonly subject: SubjectRef;
  readonly part: 'about' | 'harmed' | 'causedHarm' | 'present' | 'mentioned' | 'wherever' | 'unknown';
  readonly said: string | null;
  /** The young person's own words, where they gave them. */
  readonly ownWords: string | null;
}

/** Where it happened, and how nearly that is known. */
export interface Whereabouts {
  readonly placeId: Id | null;
  readonly point: readonly [number, number] | null;
  /** Metres around the point; 0 for a known place. */
  readonly within: number;
  readonly described: string | null;
}

export interface RecordBase {
  readonly id: Id;
  /** A random code that tells nothing, such as `R-4TXK9`. */
  readonly label: string;
  readonly when: When;
  readonly recordedAt: Instant;
  readonly recordedBy: Id;
  readonly agencyId: Id;
  /** Contact and referral source codes of the children in need census, or a local one (domain §2.8). */
  readonly sourceCode: string;
  readonly where: Whereabouts | null;
  /** Names nobody. */
  readonly narrative: string;
  readonly subjects: readonly RecordSubject[];
  readonly story: string | null;
}
