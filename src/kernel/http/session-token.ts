import { createHash, createHmac, timingSafeEqual } from 'node:crypto';

export const SESSION_COOKIE = 'kith-session';
export const BEFORE_SIGN_IN_COOKIE = 'kith-before';

/** What the database keeps of a token: a copy of the table opens no session. */
export const hashToken = (token: string): Buffer => createHash('sha256').update(token).digest();

/**
 * The proof a form of ours carries: what it is bound to (the session's id or, before sign-in, a cookie of this browser)
 * and a mark only Kith can make. It names its session so that a form sent long after that ended can still be kept for
 * whoever began it. Bound to nothing, there is no proof: ''.
 */
export const csrfFor = (secret: Buffer, binding: string): string =>
  binding === '' ? '' : `${binding}.${createHmac('sha256', secret).update(`csrf/${binding}`).digest('base64url')}`;

/** Whether a form's proof is the one expected. Takes as long for a wrong one as for the right one. */
export const provesOurs = (given: string, expected: string): boolean => expected !== '' && sameText(given, expected);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** The id of the session a form of ours was shown in, whether or not it still lives; null when the proof is not ours. */
export function sessionProved(secret: Buffer, given: string): string | null {
  const binding = given.split('.', 1)[0] ?? '';
  return UUID.test(binding) && provesOurs(given, csrfFor(secret, binding)) ? binding : null;
}

/** Whether two texts are the same, in a time that does not tell how much of them is. */
export function sameText(a: string, b: string): boolean {
  const [x, y] = [Buffer.from(a), Buffer.from(b)];
  return x.length === y.length && timingSafeEqual(x, y);
}
