import type { Flag, Restriction, WarningNote } from './caution.ts';
import type { Involvement } from './involvement.ts';
import type { Link } from './link.ts';
import type { Agency, DeclaredRelation, StaffMember, Team } from './organisation.ts';
import type { Person } from './person.ts';
import type { PeerGroup, Place } from './place.ts';
import type { BoroughRecord } from './record.ts';
import type { Id } from './subject.ts';
import type { Instant } from './time.ts';

export interface BoroughOptions {
  /** Any whole number from 0 to 4,294,967,295: the same seed gives the same borough, byte for byte. */
  readonly seed: number;
  /** How many children and young adults, the people of the stories included. Usually 120. */
  readonly children?: number;
  /** The moment the three years of history end, with an explicit offset. */
  readonly now: Instant;
}

/**
 * An invented borough. Each collection may be walked as often as you like; the large ones are made as they are walked
 * and nothing is kept, so memory stays flat. Loaded in the order below, no row refers to one that comes later.
 */
export interface Borough {
  readonly seed: number;
  readonly now: Instant;
  readonly children: number;
  readonly agencies: readonly Agency[];
  readonly teams: readonly Team[];
  readonly staff: readonly StaffMember[];
  readonly places: readonly Place[];
  readonly contextsWithoutOwner: readonly Id[];
  readonly peerGroups: readonly PeerGroup[];
  readonly people: Iterable<Person>;
  readonly declaredRelations: readonly DeclaredRelation[];
  readonly restrictions: readonly Restriction[];
  readonly involvements: Iterable<Involvement>;
  readonly records: Iterable<BoroughRecord>;
  readonly links: Iterable<Link>;
  readonly flags: Iterable<Flag>;
  readonly warningNotes: Iterable<WarningNote>;
}
