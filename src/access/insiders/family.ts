import { sql } from 'kysely';
import type { Db, Tx } from '../../kernel/db/schema.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { enqueue } from '../../kernel/jobs/index.ts';
import { nameParts } from '../../subjects/index.ts';
import type { Tie } from '../tables.ts';

export const FAMILY_JOB = 'access.match_family';

/** A name of one's own family, told to nobody. */
export interface DeclaredFamily {
  id: string;
  name: string;
  /** A civil date. */
  birthDate: string | null;
  why: Exclude<Tie, 'names me'>;
  declaredAt: Date;
}

/** What the reader has declared and not taken back, newest first. */
export async function myFamily(tx: Tx): Promise<DeclaredFamily[]> {
  const { rows } = await sql<DeclaredFamily>`
    select id, given_names || ' ' || family_name as name, birth_date as "birthDate", why, declared_at as "declaredAt"
    from declared_family where account_id = actor() and ended_at is null order by declared_at desc, id`.execute(tx);
  return rows;
}

export interface NewFamily {
  givenNames: string;
  familyName: string;
  birthDate: string | null;
  why: DeclaredFamily['why'];
}

/** Declares somebody as family. Nothing answers whether they are known: a job compares later, and tells no one here. */
export async function declareFamily(ctx: Ctx, family: NewFamily): Promise<void> {
  await ctx.tx
    .insertInto('declared_family')
    .values({
      id: ctx.newId(),
      account_id: ctx.actor.id,
      given_names: family.givenNames,
      family_name: family.familyName,
      given_part: nameParts(family.givenNames)[0] ?? '',
      family_parts: nameParts(family.familyName),
      birth_date: family.birthDate,
      why: family.why,
      declared_at: ctx.now,
      ended_at: null,
    })
    .execute();
  await enqueue(ctx.tx, FAMILY_JOB);
}

/** Takes a declaration back: it is compared no more. What was closed because of it stays closed until let back in. */
export async function endFamily(ctx: Ctx, id: string): Promise<boolean> {
  const result = await ctx.tx
    .updateTable('declared_family')
    .set({ ended_at: ctx.now })
    .where('id', '=', id)
    .where('account_id', '=', ctx.actor.id)
    .where('ended_at', 'is', null)
    .executeTakeFirst();
  return result.numUpdatedRows > 0n;
}

/**
 * Compares every declared name, and every colleague's own, with everyone known to services (domain §7.8 I26). The same
 * name and birth date closes the record to them; the same name alone is put to whoever manages the record. The role it
 * runs as cannot read those records: PostgreSQL compares, and answers nothing.
 */
export async function matchFamily(worker: Db): Promise<void> {
  const { rows: declared } = await sql<{ who: string; why: Tie; given: string; family: string[]; born: string | null }>`
    select f.account_id as who, f.why, f.given_part as given, f.family_parts as family, f.birth_date as born
    from declared_family f join account a on a.id = f.account_id
    where f.ended_at is null and a.closed_at is null order by f.id`.execute(worker);
  for (const { who, why, given, family, born } of declared) await match(worker, who, why, given, family, born);
  const { rows: colleagues } = await sql<{ id: string; name: string }>`
    select id, name from account where closed_at is null and not service order by id`.execute(worker);
  for (const { id, name } of colleagues) {
    const [given = '', ...rest] = name.trim().split(/\s+/);
    const family = nameParts(rest.at(-1) ?? '');
    if (family.length > 0) await match(worker, id, 'names me', nameParts(given)[0] ?? '', family, null);
  }
}

const match = (worker: Db, who: string, why: Tie, given: string, family: readonly string[], born: string | null) =>
  sql`select match_family(${who}, ${why}, ${given}, ${sql.val([...family])}::text[], ${born})`.execute(worker);
