import { performance } from 'node:perf_hooks';
import { expect, test } from 'vitest';
import { hashPassword, isPassword } from './password-hash.ts';

const secret = Buffer.alloc(32, 7);
const salt = Buffer.from('0123456789abcdef');

test('a password is kept as a PHC string, with the salt and the cost in it', async () => {
  const kept = await hashPassword(secret, 'copper lantern seagull', salt);
  expect(kept).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$MDEyMzQ1Njc4OWFiY2RlZg\$[A-Za-z0-9+/]{43}$/);
  expect(await isPassword(secret, 'copper lantern seagull', kept)).toBe(true);
  for (const wrong of ['copper lantern seagulL', 'copper lantern seagull ', '', '\u0000']) {
    expect(await isPassword(secret, wrong, kept), JSON.stringify(wrong)).toBe(false);
  }
});

test('another secret, another salt: another mark; a copy of the database alone cannot be guessed against', async () => {
  const kept = await hashPassword(secret, 'copper lantern seagull', salt);
  expect(await isPassword(Buffer.alloc(32, 8), 'copper lantern seagull', kept)).toBe(false);
  expect(await hashPassword(secret, 'copper lantern seagull', Buffer.from('fedcba9876543210'))).not.toBe(kept);
});

test('the same letters from another keyboard are the same password', async () => {
  const kept = await hashPassword(secret, 'caf\u00e9 by the harbour', salt);
  expect(await isPassword(secret, 'cafe\u0301 by the harbour', kept)).toBe(true);
});

test('nobody’s password, an empty one and a damaged mark are never right, whatever is typed', async () => {
  for (const kept of [null, '', 'plain', '$argon2id$v=19$m=19456,t=2,p=1$AAAA', '$2b$10$abcdefghijklmnopqrstuv']) {
    expect(await isPassword(secret, '', kept)).toBe(false);
    expect(await isPassword(secret, kept ?? '', kept)).toBe(false);
  }
});

test('a mark made at a lower cost is still understood', async () => {
  const { argon2Sync, createHmac } = await import('node:crypto');
  const tag = argon2Sync('argon2id', {
    message: 'old password here',
    nonce: salt,
    memory: 8192,
    passes: 3,
    parallelism: 1,
    tagLength: 32,
    secret: createHmac('sha256', secret).update('password').digest(),
  });
  const kept = `$argon2id$v=19$m=8192,t=3,p=1$${salt.toString('base64').replace(/=+$/, '')}$${tag.toString('base64').replace(/=+$/, '')}`;
  expect(await isPassword(secret, 'old password here', kept)).toBe(true);
});

test('nobody’s password takes about as long as somebody’s', async () => {
  const kept = await hashPassword(secret, 'copper lantern seagull', salt);
  const time = async (mark: string | null): Promise<number> => {
    const began = performance.now();
    await isPassword(secret, 'something else', mark);
    return performance.now() - began;
  };
  // In turns, and the quickest of each: whatever else the machine does then, it does to both.
  const [known, nobody]: [number[], number[]] = [[], []];
  for (let i = 0; i < 9; i += 1) {
    known.push(await time(kept));
    nobody.push(await time(null));
  }
  expect(Math.min(...nobody)).toBeGreaterThan(Math.min(...known) * 0.5);
  expect(Math.min(...nobody)).toBeLessThan(Math.min(...known) * 2);
});
