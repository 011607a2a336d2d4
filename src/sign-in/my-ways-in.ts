import { sql } from 'kysely';
import type { Ctx } from '../kernel/http/context.ts';
import { isPassword } from './secrets/password-hash.ts';

/** How the person signed in may sign in. */
export interface WaysIn {
  password: boolean;
  phone: boolean;
  provider: boolean;
  email: string;
}

/** How the reader may sign in; of nobody else can it be asked. */
export async function waysIn(ctx: Ctx): Promise<WaysIn> {
  const { rows } = await sql<{ has_password: boolean; has_phone: boolean; has_provider: boolean; email: string }>`
    select w.*, a.email from my_ways_in() w join account a on a.id = actor()`.execute(ctx.tx);
  const row = rows[0];
  return {
    password: row?.has_password ?? false,
    phone: row?.has_phone ?? false,
    provider: row?.has_provider ?? false,
    email: row?.email ?? '',
  };
}

/** Whether it is one's own password; as slow when one has none. */
export async function isMyPassword(ctx: Ctx, secret: Buffer, password: string): Promise<boolean> {
  const { rows } = await sql<{ password_hash: string | null }>`select password_hash from my_password()`.execute(ctx.tx);
  return isPassword(secret, password, rows[0]?.password_hash ?? null);
}
