import type { RecordBase, Whereabouts } from './record-base.ts';
import type { Id } from './subject.ts';
import type { Instant } from './time.ts';

export type IncidentKind =
  | 'assault'
  | 'robbery'
  | 'threat'
  | 'knife'
  | 'sexualHarm'
  | 'sexualHarassment'
  | 'drugs'
  | 'exclusion'
  | 'hospitalAttendance'
  | 'stopAndSearch'
  | 'onlineHarm'
  | 'hate'
  | 'antisocialBehaviour'
  | 'foundWithItems';

export interface Incident extends RecordBase {
  readonly kind: 'incident';
  readonly incidentKind: IncidentKind;
  readonly policeReference: string | null;
  readonly outcome: string | null;
}

/** The independent conversation offered within 72 hours of a return (domain §3.8). */
export interface ReturnInterview {
  readonly status: 'offered' | 'accepted' | 'completed' | 'declined' | 'notOffered';
  readonly offeredAt: Instant | null;
  readonly dueBy: Instant;
  readonly completedAt: Instant | null;
  readonly by: Id | null;
  readonly independent: boolean;
  readonly reason: string | null;
  readonly themes: readonly string[];
  /** These feed proposed links only. */
  readonly placesMentioned: readonly Id[];
  readonly peopleMentioned: readonly Id[];
}

export interface MissingEpisode extends RecordBase {
  readonly kind: 'missingEpisode';
  /** M: missing. A: away from placement without authorisation (children in need census). */
  readonly missingType: 'M' | 'A';
  readonly startedAt: Instant;
  readonly endedAt: Instant | null;
  readonly missingFrom: string;
  readonly found: Whereabouts | null;
  readonly policeReference: string | null;
  readonly returnInterview: ReturnInterview | null;
}
