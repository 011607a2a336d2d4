import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const SESSION_COOKIE = 'kith-session';
export const PARKED_COOKIE = 'kith-parked';
export const BEFORE_SIGN_IN_COOKIE = 'kith-before';

/** What the database keeps of a token: a copy of the table opens no session. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The proof a form of ours carries: bound to the session (or, before sign-in, to a cookie of this browser). */
export const csrfFor = (secret: Buffer, binding: string): string =>
  createHmac('sha256', secret).update(`csrf/${binding}`).digest('base64url');

export function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
