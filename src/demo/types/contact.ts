import type { RecordBase } from './record-base.ts';
import type { Id } from './subject.ts';
import type { Instant } from './time.ts';

/** A young person a worker knows at one spot by a street name alone, counted without a name (domain §1.1). */
interface Regular {
  readonly tallyId: Id;
  readonly streetName: string;
}

/** Detached or centre youth work at a place: the narrative says how it went. It asks for no names and joins nobody to a case. */
export interface ContactSession extends RecordBase {
  readonly kind: 'contactSession';
  readonly placeId: Id;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly workers: readonly Id[];
  readonly regulars: readonly Regular[];
  readonly newFaces: number;
  readonly estimated: boolean;
  readonly worry: string | null;
}

/** A visit, call, meeting or conversation with a child, or about one. */
export interface ContactNote extends RecordBase {
  readonly kind: 'contactNote';
  readonly manner: 'visit' | 'call' | 'message' | 'meeting' | 'atSchool' | 'walk';
  readonly seenAlone: 'yes' | 'no' | 'notApplicable';
}
