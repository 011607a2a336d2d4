import { sql } from 'kysely';
import type { Ctx } from '../kernel/http/context.ts';
import { newFirstPassword } from './secrets/first-password.ts';

/**
 * Gives a colleague a new first password and, if they have lost their phone, lets them set up another. Whatever was
 * signed in as them is signed out. The database lets only an administrator do this, and never for oneself.
 *
 * @returns the password to hand over, which is kept nowhere.
 */
export async function resetSignIn(
  ctx: Ctx,
  secret: Buffer,
  account: string,
  { forgetPhone }: { forgetPhone: boolean },
): Promise<string> {
  const { password, hash } = await newFirstPassword(ctx, secret);
  await sql`select reset_sign_in(${account}, ${hash}, ${forgetPhone})`.execute(ctx.tx);
  ctx.note({ about: account, detail: { forgetPhone } });
  return password;
}
