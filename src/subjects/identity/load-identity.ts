import { sql } from 'kysely';
import type { Tx } from '../../kernel/db/schema.ts';

/** All that says who somebody is: a row only for those with the right to it. */
export interface Identity {
  givenNames: string | null;
  familyName: string | null;
  knownAs: string | null;
  /** A civil date. */
  birthDate: string | null;
  birthDateEstimated: boolean;
  sex: string | null;
  address: string | null;
  addressIsSafeAddress: boolean;
  upn: string | null;
  nhsNumber: string | null;
}

const COLUMNS: Record<keyof Identity, string> = {
  givenNames: 'given_names',
  familyName: 'family_name',
  knownAs: 'known_as',
  birthDate: 'birth_date',
  birthDateEstimated: 'birth_date_estimated',
  sex: 'sex',
  address: 'address',
  addressIsSafeAddress: 'address_is_safe_address',
  upn: 'upn',
  nhsNumber: 'nhs_number',
};

export const identityFields = Object.keys(COLUMNS) as (keyof Identity)[];

/** The identity of a person, or null when there is none this reader may know. */
export async function loadIdentity(tx: Tx, subjectId: string): Promise<(Identity & { id: string }) | null> {
  const { rows } = await sql<Identity & { id: string }>`
    select id, given_names as "givenNames", family_name as "familyName", known_as as "knownAs", birth_date as "birthDate",
      birth_date_estimated as "birthDateEstimated", sex, address, address_is_safe_address as "addressIsSafeAddress", upn, nhs_number as "nhsNumber"
    from person_identity where subject_id = ${subjectId} order by id limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** How an identity was before it was changed. */
export interface IdentityBefore {
  changedAt: Date;
  changedBy: string | null;
  reason: string;
  /** What was different from how it became, as it was. */
  was: Partial<Identity>;
}

/** What an identity was before, newest change first: only what each change changed. */
export async function identityHistory(tx: Tx, identity: Identity & { id: string }): Promise<IdentityBefore[]> {
  const { rows } = await sql<{
    changedAt: Date;
    changedBy: string | null;
    reason: string;
    was: Record<string, unknown>;
  }>`
    select h.changed_at as "changedAt", a.name as "changedBy", h.reason, h.was
    from person_identity_history h left join account a on a.id = h.changed_by
    where h.row_id = ${identity.id} order by h.changed_at desc, h.history_id`.execute(tx);
  let after: Partial<Record<keyof Identity, unknown>> = identity;
  return rows.map(({ was, ...change }) => {
    const before = Object.fromEntries(identityFields.map((field) => [field, was[COLUMNS[field]] ?? null]));
    const changed = Object.fromEntries(
      Object.entries(before).filter(([field, value]) => value !== (Reflect.get(after, field) ?? null)),
    );
    after = before;
    return { ...change, was: changed as Partial<Identity> };
  });
}
