import { randomBytes, randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { recordEvent } from '../../kernel/audit/record-event.ts';
import { Refused } from '../../kernel/commands/index.ts';
import type { Db, Tx } from '../../kernel/db/schema.ts';
import { emailField } from '../door/fields.ts';
import { newFirstPassword } from '../secrets/first-password.ts';

/** Somebody to be given an account from the command line. */
export interface NewUser {
  email: string;
  name: string;
  jobTitle: string;
  /** The agency's name. */
  agency: string;
  /** What kind of agency to make, if there is none of that name yet. */
  newAgencyKind?: string | undefined;
  /** Codes of hats: `screener`, `administrator`. */
  roles: readonly string[];
  /** Their number on the register of social workers, if they are on it. */
  registration?: string | undefined;
}

/** What writes to the audit by hand: nobody is signed in at a command line. */
export const noteFromCommandLine = async (tx: Tx, action: string, about: string): Promise<void> => {
  const { rows } = await sql<{ now: Date }>`select kith_now() as now`.execute(tx);
  await recordEvent(tx, {
    id: randomUUID(),
    at: rows[0]?.now ?? new Date(0),
    actorId: null,
    agencyId: null,
    requestId: randomUUID(),
    action: `${action} from the command line`,
    outcome: 'done',
    about,
  });
};

export const fromMachine = { newBytes: (length: number): Buffer => randomBytes(length) };

/**
 * Adds a person with a first password, which they must change. This is how the first administrator of an empty Kith comes
 * to be; after that, administrators add people by the pages.
 *
 * @param db connected as the owner of the tables.
 * @returns the password to hand over; it is kept nowhere.
 * @throws Refused when the e-mail address is taken or not one, or an agency or role is not known. Nothing is changed.
 */
export async function addUser(db: Db, secret: Buffer, user: NewUser): Promise<{ id: string; password: string }> {
  const email = emailField.safeParse(user.email);
  if (!email.success) throw new Refused(`${user.email} is not an e-mail address.`);
  return db.transaction().execute(async (tx) => {
    const taken = await tx.selectFrom('account').select('id').where('email', '=', email.data).executeTakeFirst();
    if (taken) throw new Refused(`There is already an account for ${email.data}.`);
    const agency = await agencyOf(tx, user);
    const roles = await rolesOf(tx, user.roles);
    const id = randomUUID();
    const { password, hash } = await newFirstPassword(fromMachine, secret);
    await sql`insert into party (id, kind) values (${id}, 'account')`.execute(tx);
    await sql`insert into account (id, agency_id, name, email, job_title, social_work_registration)
      values (${id}, ${agency}, ${user.name}, ${email.data}, ${user.jobTitle}, ${user.registration ?? null})`.execute(
      tx,
    );
    await sql`insert into account_secret (account_id, password_hash, must_change, changed_at)
      values (${id}, ${hash}, true, kith_now())`.execute(tx);
    for (const party of [agency, ...roles]) {
      await sql`insert into membership (id, account_id, party_id, from_at, reason)
        values (${randomUUID()}, ${id}, ${party}, kith_now(), 'Added from the command line')`.execute(tx);
    }
    await noteFromCommandLine(tx, 'added a colleague', id);
    return { id, password };
  });
}

async function agencyOf(tx: Tx, { agency, newAgencyKind }: NewUser): Promise<string> {
  const known = await tx
    .selectFrom('agency')
    .select(['id', 'name'])
    .where('closed_at', 'is', null)
    .orderBy('name')
    .execute();
  const found = known.find((one) => one.name.toLowerCase() === agency.toLowerCase());
  if (found) return found.id;
  if (!newAgencyKind) {
    const names = known.map((one) => one.name).join(', ');
    throw new Refused(
      `There is no agency called ${agency}. There are: ${names}. To add it, say --new-agency and its kind.`,
    );
  }
  const id = randomUUID();
  await sql`insert into party (id, kind) values (${id}, 'agency')`.execute(tx);
  await sql`insert into agency (id, name, kind) values (${id}, ${agency}, ${newAgencyKind})`.execute(tx);
  return id;
}

async function rolesOf(tx: Tx, codes: readonly string[]): Promise<string[]> {
  const known = await tx.selectFrom('role_').select(['id', 'code']).orderBy('code').execute();
  return codes.map((code) => {
    const role = known.find((one) => one.code === code);
    if (role) return role.id;
    throw new Refused(`There is no role called ${code}. There are: ${known.map((one) => one.code).join(', ')}.`);
  });
}
