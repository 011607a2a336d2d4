import { sql } from 'kysely';
import { Refused } from '../../kernel/commands/index.ts';
import type { Db, Tx } from '../../kernel/db/schema.ts';
import { newFirstPassword } from '../secrets/first-password.ts';
import { fromMachine, noteFromCommandLine } from './add-user.ts';

/**
 * Gives somebody a new first password, which they must change, and signs them out everywhere. `forgetPhone` lets them set
 * up another phone.
 *
 * @param db connected as the owner of the tables.
 * @returns the password to hand over; it is kept nowhere.
 * @throws Refused when nobody has that e-mail address, or the account is closed.
 */
export async function setPassword(
  db: Db,
  secret: Buffer,
  email: string,
  { forgetPhone = false }: { forgetPhone?: boolean } = {},
): Promise<string> {
  return db.transaction().execute(async (tx) => {
    const id = await openAccount(tx, email);
    const { password, hash } = await newFirstPassword(fromMachine, secret);
    await sql`insert into account_secret as s (account_id, password_hash, must_change, changed_at)
      values (${id}, ${hash}, true, kith_now())
      on conflict (account_id) do update set
        password_hash = excluded.password_hash, must_change = true, changed_at = kith_now(),
        totp_sealed = case when ${forgetPhone} then null else s.totp_sealed end,
        totp_last_step = case when ${forgetPhone} then null else s.totp_last_step end`.execute(tx);
    await endSessions(tx, id);
    await noteFromCommandLine(tx, forgetPhone ? 'gave a new password and forgot a phone' : 'gave a new password', id);
    return password;
  });
}

/** Closes an account: its sessions and tokens are dead at once. Throws Refused when there is no open one. */
export async function closeUser(db: Db, email: string): Promise<void> {
  await db.transaction().execute(async (tx) => {
    const id = await openAccount(tx, email);
    await sql`update account set closed_at = kith_now() where id = ${id}`.execute(tx);
    await endSessions(tx, id);
    await noteFromCommandLine(tx, 'closed an account', id);
  });
}

async function openAccount(tx: Tx, email: string): Promise<string> {
  const account = await tx
    .selectFrom('account')
    .select(['id', 'closed_at'])
    .where('email', '=', email.trim().toLowerCase())
    .executeTakeFirst();
  if (!account) throw new Refused(`Nobody has the e-mail address ${email}.`);
  if (account.closed_at) throw new Refused(`The account of ${email} is closed.`);
  return account.id;
}

const endSessions = (tx: Tx, account: string) =>
  sql`update session set ended_at = kith_now() where account_id = ${account} and ended_at is null`.execute(tx);
