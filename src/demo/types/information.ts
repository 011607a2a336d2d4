import type { RecordBase } from './record-base.ts';
import type { Id } from './subject.ts';
import type { Instant, PlainDate } from './time.ts';

/** Who told us, kept apart in a scope of its own (domain I28, §2.2). */
export interface RingFencedSource {
  readonly described: string;
  readonly couldSharingPutThemAtRisk: 'yes' | 'no' | 'notKnown';
}

/** Police grading 3x5x2 (domain §2.11): added by the police, never asked of a partner. */
export interface Grade {
  readonly source: 1 | 2 | 3;
  readonly information: 'A' | 'B' | 'C' | 'D' | 'E';
  readonly gradedBy: Id;
}

export interface InformationItem extends RecordBase {
  readonly kind: 'informationItem';
  readonly dateOfInformation: PlainDate;
  readonly dateReported: Instant;
  /** What may be shared with partners, written by the police; null until they have. */
  readonly sanitised: string | null;
  readonly source: RingFencedSource;
  readonly grade: Grade | null;
  readonly handling: 'P' | 'C';
  /** Required where handling is C. */
  readonly handlingConditions: string | null;
  readonly actionTaken: string | null;
  readonly feedback: 'received' | 'read' | 'acted';
  readonly retentionReviewOn: PlainDate;
}
