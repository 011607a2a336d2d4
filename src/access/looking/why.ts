import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** One way the reader comes to see a record. */
export interface WayToSee {
  way: 'grant' | 'class';
  /** The person, team, agency or role it came through. */
  through: string;
  throughKind: 'account' | 'team' | 'agency' | 'role';
  level: 1 | 2 | 3 | 4;
  identity: boolean;
  basis: string;
  /** Why it was given; for a role, what the class of records is called. */
  about: string;
  /** The class of records a role sees whole; null for a grant. */
  recordClass: string | null;
  from: Date;
  until: Date | null;
}

/** Each way the reader comes to see the scope, the strongest first. Empty when they do not see it. */
export async function waysToSee(tx: Tx, scopeId: string): Promise<WayToSee[]> {
  const { rows } = await sql<WayToSee>`
    select way, through, through_kind as "throughKind", level, identity, basis, about, class as "recordClass", from_at as "from", until_at as "until"
    from why_can_i_see(${scopeId})`.execute(tx);
  return rows;
}
