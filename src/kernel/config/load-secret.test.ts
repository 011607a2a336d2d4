import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { loadSecret } from './load-secret.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-secret-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a key is made once, for its owner alone, and kept', async () => {
  const file = join(folder, 'data', 'secret');
  const made = await Promise.all(Array.from({ length: 8 }, () => loadSecret({ file, mayBeMade: true })));
  expect(new Set(made).size).toBe(1);
  expect(made[0]!.length).toBeGreaterThanOrEqual(32);
  expect(readFileSync(file, 'utf8').trim()).toBe(made[0]);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(join(folder, 'data'))).toEqual(['secret']);
});

test('of many who begin at once, one makes the key and all use it', async () => {
  for (let round = 0; round < 50; round += 1) {
    const file = join(folder, `secret-${round}`);
    const made = await Promise.all(Array.from({ length: 8 }, () => loadSecret({ file, mayBeMade: true })));
    expect(new Set([...made, readFileSync(file, 'utf8').trim()]).size).toBe(1);
  }
});

test('a key that was named is not made, and a short one is refused', async () => {
  const file = join(folder, 'key');
  await expect(loadSecret({ file, mayBeMade: false })).rejects.toThrow(
    `KITH_SECRET_FILE names ${file}, which does not exist.`,
  );
  writeFileSync(file, 'short\n');
  await expect(loadSecret({ file, mayBeMade: true })).rejects.toThrow(/at least 32 characters/);
});

test('a key that was given is used', async () => {
  expect(await loadSecret({ value: 'given' })).toBe('given');
});
