import { sql } from 'kysely';
import type { RequestContext } from '../../kernel/http/context.ts';
import { unseal } from '../../kernel/http/sealing.ts';
import { type SealedCookie, sealedCookie } from '../secrets/sealed-cookie.ts';

/** How far somebody has come: what they have shown, and where they want to go afterwards. */
export interface HalfWay {
  account: string;
  /** When the password they gave was set: a password changed since then sends them back to the beginning. */
  passwordSet: string;
  passed: 'password' | 'code';
  next: string;
  /** The secret offered to a phone that is being set up, base64url. */
  phone?: string;
}

/** Ten minutes to find the phone. */
export const halfWayCookie = (secret: Buffer): SealedCookie<HalfWay> => sealedCookie(secret, 'kith-half', 10);

/** The account of somebody half way in, as it is now. */
export interface HalfWayAccount {
  name: string;
  email: string;
  phone: Buffer | null;
  mustChoose: boolean;
  passwordSet: string;
}

/** Null when the account is closed or its password has changed since: then one begins again. */
export async function halfWayAccount(
  ctx: RequestContext,
  secret: Buffer,
  half: HalfWay,
): Promise<HalfWayAccount | null> {
  const account = await accountHalfWay(ctx, secret, half.account);
  return account?.passwordSet === half.passwordSet ? account : null;
}

/** The account somebody is half-way into, with its phone's key unsealed; null when it is closed or gone. */
export async function accountHalfWay(ctx: RequestContext, secret: Buffer, id: string): Promise<HalfWayAccount | null> {
  const { rows } = await sql<{
    name: string;
    email: string;
    totp_sealed: Buffer | null;
    must_change: boolean;
    changed_at: Date;
  }>`select * from half_way_lookup(${id})`.execute(ctx.tx);
  const row = rows[0];
  if (!row) return null;
  return {
    name: row.name,
    email: row.email,
    phone: row.totp_sealed && unseal(secret, phonePurpose(id), row.totp_sealed),
    mustChoose: row.must_change,
    passwordSet: row.changed_at.toISOString(),
  };
}

/** A phone's secret is sealed for its account: moved to another's row it opens nothing. */
export const phonePurpose = (account: string): string => `phone ${account}`;

/** The next thing to show, or null when there is nothing left but to come in. */
export function stillToShow(half: HalfWay, account: HalfWayAccount): DoorStep | null {
  if (half.passed === 'password') return account.phone ? '/sign-in/code' : '/sign-in/phone';
  return account.mustChoose ? '/sign-in/new-password' : null;
}

export type DoorStep = '/sign-in/code' | '/sign-in/phone' | '/sign-in/new-password';
