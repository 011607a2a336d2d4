import type { Id, SubjectRef } from './subject.ts';
import type { Period } from './time.ts';

/**
 * Why somebody may see a subject: the fact of life from which access is built, not the access itself.
 * - `allocatedWorker`: this worker leads for this child.
 * - `teamHolds`: this team has the case open.
 * - `schoolAttended`: this school has the child on roll.
 * - `inNetwork`: this worker is one of the adults around this child.
 * - `ownsContext`: this person answers for this place.
 */
export interface Involvement extends Period {
  readonly id: Id;
  readonly kind: 'allocatedWorker' | 'teamHolds' | 'schoolAttended' | 'inNetwork' | 'ownsContext';
  readonly party: { readonly type: 'staff' | 'team' | 'agency'; readonly id: Id };
  readonly subject: SubjectRef;
  /** A sentence for "why can I see this". */
  readonly basis: string;
}
