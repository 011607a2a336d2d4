import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';
import type { Tie } from '../tables.ts';

/** One party that can see a scope, and the people it stands for. */
export interface WhoCan {
  /** Null where it comes with a role rather than with a grant to this record. */
  grantId: string | null;
  party: string;
  partyKind: 'account' | 'team' | 'agency' | 'role';
  level: 1 | 2 | 3 | 4;
  identity: boolean;
  basis: string;
  about: string;
  from: Date;
  until: Date | null;
  givenBy: string | null;
  /** The reader themselves, or something they belong to: not theirs to end. */
  mine: boolean;
  people: string[];
}

/** Who can see the scope at a moment: now, or who could have on that day. Empty for those who do not oversee it. */
export async function whoCan(tx: Tx, scopeId: string, moment: Date): Promise<WhoCan[]> {
  const { rows } = await sql<WhoCan>`
    select grant_id as "grantId", party, party_kind as "partyKind", level, identity, basis, about, from_at as "from", until_at as "until",
      given_by as "givenBy", mine, people
    from who_can(${scopeId}, ${moment})`.execute(tx);
  return rows;
}

export interface KeptOut {
  id: string;
  person: string;
  why: Tie;
  from: Date;
}

/** Who is kept out because the record names them or their family (I26). Empty for those who do not oversee it. */
export async function whoIsKeptOut(tx: Tx, scopeId: string): Promise<KeptOut[]> {
  const { rows } = await sql<KeptOut>`
    select id, person, why, from_at as "from" from who_is_kept_out(${scopeId})`.execute(tx);
  return rows;
}

export interface Look {
  eventId: string;
  at: Date;
  person: string;
  jobTitle: string | null;
  agency: string | null;
  action: string;
  outcome: string;
  /** Told only of what was done to this thing itself. */
  reason: string | null;
  inAList: boolean;
}

/** Who has looked at the thing, newest first, lists included; one page of `size`, and whether there are older ones. */
export async function whoHasLooked(
  tx: Tx,
  thingId: string,
  page: number,
  size: number,
): Promise<{ looks: Look[]; older: boolean }> {
  const { rows } = await sql<Look>`
    select event_id as "eventId", at, person, job_title as "jobTitle", agency, action, outcome, reason, in_a_list as "inAList"
    from who_has_looked(${thingId}, ${size + 1}, ${(page - 1) * size})`.execute(tx);
  return { looks: rows.slice(0, size), older: rows.length > size };
}
