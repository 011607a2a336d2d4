import type { RecordBase } from './record-base.ts';
import type { HarmType, Id } from './subject.ts';
import type { Instant } from './time.ts';

/** States of a concern at the front door (domain §3.2). */
export type ConcernState =
  | 'draft'
  | 'submitted'
  | 'acknowledged'
  | 'triage'
  | 'awaitingSecondPerson'
  | 'informationOrAdvice'
  | 'earlyHelp'
  | 'acceptedReferral'
  | 'strategyDiscussion'
  | 'noFurtherAction'
  | 'passedToOtherCouncil';

export type Asked = 'known' | 'notKnown' | 'notAsked';

export interface ConcernDecision {
  readonly outcome: ConcernState;
  readonly rationale: string;
  readonly decidedBy: Id;
  readonly decidedAt: Instant;
  /** Required for no further action (domain §3.13). */
  readonly secondPerson: Id | null;
  readonly secondPersonAt: Instant | null;
}

export interface Concern extends RecordBase {
  readonly kind: 'concern';
  readonly state: ConcernState;
  readonly channel: 'form' | 'telephone' | 'importedForm' | 'inPerson';
  readonly receivedAt: Instant;
  readonly dangerNow: boolean;
  readonly harmTypes: readonly HarmType[];
  readonly asked: {
    readonly peers: Asked;
    readonly school: Asked;
    readonly neighbourhood: Asked;
    readonly online: Asked;
  };
  /** Whether the child, and the parent or carer, were told; if not, why. Sharing is never labelled as consent. */
  readonly childTold: string;
  readonly parentTold: string;
  readonly dangerStatement: string | null;
  readonly safetyGoal: string | null;
  readonly decision: ConcernDecision | null;
  readonly feedback: 'received' | 'read' | 'acted';
}
