import { expect, test } from 'vitest';
import { whyNotRead } from './whether-open.ts';

const pack = { expiresAt: new Date('2026-04-02T22:59:59Z'), recalledAt: null };

test('a pack is read until its last moment, and then not', () => {
  expect(whyNotRead(pack, new Date('2026-04-02T22:59:59Z'))).toBeNull();
  expect(whyNotRead(pack, new Date('2026-04-02T23:00:00Z'))).toContain('until 2 April 2026');
});

test('one that was called back, or never issued, is not read', () => {
  const now = new Date('2026-03-19T09:00:00Z');
  expect(whyNotRead({ ...pack, recalledAt: new Date('2026-03-18T09:00:00Z') }, now)).toContain('called back');
  expect(whyNotRead(pack, now, true)).toContain('cancelled');
  expect(whyNotRead(null, now)).toContain('No pack has been issued to you');
});
