import { type Argon2Parameters, argon2, createHmac, timingSafeEqual } from 'node:crypto';

/** OWASP's first choice for argon2id: 19 MiB, two passes, one lane. About 36 ms on the two-core machine Kith is measured on. */
const COST = { memory: 19_456, passes: 2, parallelism: 1 } as const;
const TAG_LENGTH = 32;
export const SALT_LENGTH = 16;

const PHC = /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,2}),p=(\d{1,2})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Stands in where there is no password, so that an unknown e-mail address costs the same work as a wrong password. */
const NOBODY = encode(COST, Buffer.alloc(SALT_LENGTH), Buffer.alloc(TAG_LENGTH));

/**
 * A password as the database keeps it: a PHC string, `$argon2id$v=19$m=19456,t=2,p=1$salt$hash`. Kith's secret is mixed
 * in, so that a copy of the database alone cannot be guessed against.
 *
 * @param salt 16 fresh random bytes.
 */
export async function hashPassword(secret: Buffer, password: string, salt: Buffer): Promise<string> {
  return encode(COST, salt, await derive(secret, password, { ...COST, nonce: salt, tagLength: TAG_LENGTH }));
}

/** Whether the password is the one kept. `kept` null (nobody, or nobody with a password) is never right, and as slow. */
export async function isPassword(secret: Buffer, password: string, kept: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, salt = '', tag = ''] = PHC.exec(kept ?? NOBODY) ?? PHC.exec(NOBODY) ?? [];
  const expected = Buffer.from(tag, 'base64');
  const found = await derive(secret, password, {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: expected.length,
  });
  return timingSafeEqual(found, expected) && kept !== null;
}

/** The same letters typed on another keyboard are the same password (NIST SP 800-63B: NFKC). */
function derive(secret: Buffer, password: string, how: Omit<Argon2Parameters, 'message' | 'secret'>): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFKC'));
  const pepper = createHmac('sha256', secret).update('password').digest();
  return new Promise((resolve, reject) => {
    argon2('argon2id', { ...how, message, secret: pepper }, (error, key) => (error ? reject(error) : resolve(key)));
  });
}

function encode(cost: Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>, salt: Buffer, tag: Buffer): string {
  const text = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '');
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${text(salt)}$${text(tag)}`;
}
