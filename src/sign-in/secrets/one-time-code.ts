import { Secret, TOTP } from 'otpauth';

const PERIOD = 30;

/** A fresh secret for somebody's phone: 20 bytes (RFC 4226 §4). */
export const PHONE_SECRET_LENGTH = 20;

const totp = (secret: Buffer, label: string): TOTP =>
  new TOTP({
    issuer: 'Kith',
    label,
    algorithm: 'SHA1',
    digits: 6,
    period: PERIOD,
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
  });

/**
 * The 30-second step a code belongs to, if it is right now or was one step ago or will be one step on (clocks differ);
 * null when it is not right. Whether the step was used before is for the database to say.
 */
export function stepOfCode(secret: Buffer, code: string, now: Date): number | null {
  const token = code.replace(/[\s-]/g, '');
  if (!/^\d{6}$/.test(token)) return null;
  const delta = totp(secret, '').validate({ token, timestamp: now.getTime(), window: 1 });
  return delta === null ? null : Math.floor(now.getTime() / 1000 / PERIOD) + delta;
}

/** What a phone is given to make codes by: an address for a picture, and the same key to type, in fours. */
export function phoneKey(secret: Buffer, email: string): { address: string; key: string } {
  const one = totp(secret, email);
  return { address: one.toString(), key: (one.secret.base32.match(/.{1,4}/g) ?? []).join(' ') };
}
