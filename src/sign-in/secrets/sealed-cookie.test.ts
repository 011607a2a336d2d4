import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { sealedCookie } from './sealed-cookie.ts';

const secret = randomBytes(32);
const now = new Date('2026-03-02T10:00:00Z');
const ctx = { now, newBytes: (length: number) => randomBytes(length) };
const cookie = sealedCookie<{ a: string }>(secret, 'kith-half', 10);

test('what is put in comes out, until its time is over', () => {
  const { value, maxAge } = cookie.put(ctx, { a: 'b' });
  expect(maxAge).toBe(600);
  expect(value).not.toContain('b"');
  expect(cookie.get(value, now)).toEqual({ a: 'b' });
  expect(cookie.get(value, new Date('2026-03-02T10:09:59Z'))).toEqual({ a: 'b' });
  expect(cookie.get(value, new Date('2026-03-02T10:10:00Z'))).toBeNull();
});

test('changed in any byte, cut short, sealed for another purpose or with another secret, it is no cookie', () => {
  const { value } = cookie.put(ctx, { a: 'b' });
  const bytes = Buffer.from(value, 'base64url');
  for (let i = 0; i < bytes.length; i += 1) {
    const changed = Buffer.from(bytes);
    changed[i] = (changed[i] ?? 0) ^ 1;
    expect(cookie.get(changed.toString('base64url'), now), `byte ${i}`).toBeNull();
  }
  for (const length of [0, 1, 12, 16, 24, 27, 28, bytes.length - 1]) {
    expect(cookie.get(bytes.subarray(0, length).toString('base64url'), now), `${length} bytes`).toBeNull();
  }
  expect(sealedCookie(secret, 'kith-oidc', 10).get(value, now)).toBeNull();
  expect(sealedCookie(randomBytes(32), 'kith-half', 10).get(value, now)).toBeNull();
  expect(cookie.get(null, now)).toBeNull();
});
