import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, expect, test } from 'vitest';
import { serverAccount } from './account.ts';
import { locateBinaries } from './binaries.ts';
import { openEmbedded } from './open-embedded.ts';
import { start } from './server.ts';
import { ask, holdElsewhere, serverPid, temporaryFolder } from './testing.ts';

const folder = temporaryFolder();
const data = join(folder.path, 'data');
afterAll(() => folder.remove());

/** Write numbers until `over`, reconnecting whenever the server goes away; returns those the server acknowledged. */
async function writeUntil(over: AbortSignal, url: string): Promise<number[]> {
  const acknowledged: number[] = [];
  let next = 0;
  while (!over.aborted) {
    const client = new Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      while (!over.aborted) {
        next += 1;
        await client.query('INSERT INTO written VALUES ($1)', [next]);
        acknowledged.push(next);
      }
    } catch {
      await sleep(20);
    }
    await client.end().catch(() => {});
  }
  return acknowledged;
}

test('a server killed in the middle of writes comes back by itself with every acknowledged write', async () => {
  const db = await openEmbedded(data, { log: () => {} });
  await ask(db.adminUrl, 'CREATE TABLE written (n int PRIMARY KEY)');
  const over = new AbortController();
  const writing = writeUntil(over.signal, db.adminUrl);
  for (let kills = 0; kills < 5; kills += 1) {
    const before = await count(db.adminUrl);
    await sleep(150);
    process.kill(serverPid(data), 'SIGKILL');
    await expect.poll(() => count(db.adminUrl).catch(() => 0), { timeout: 30_000 }).toBeGreaterThan(before);
  }
  over.abort();
  const acknowledged = await writing;
  const kept = new Set((await ask<{ n: number }>(db.adminUrl, 'SELECT n FROM written')).map((row) => row.n));
  expect(acknowledged.length).toBeGreaterThan(100);
  expect(acknowledged.filter((n) => !kept.has(n))).toEqual([]);
  await db.stop();
});

async function count(url: string): Promise<number> {
  return (await ask<{ count: number }>(url, 'SELECT count(*)::int FROM written'))[0]?.count ?? 0;
}

test('a Kith that is killed leaves the server to the next', async () => {
  const killed = await holdElsewhere(data);
  await ask(killed.adminUrl, 'INSERT INTO written VALUES (-1)');
  await killed.kill();
  const next = await openEmbedded(data, { log: () => {} });
  expect(next).toMatchObject({ joined: true, adminUrl: killed.adminUrl });
  expect(await ask(next.adminUrl, 'SELECT n FROM written WHERE n = -1')).toEqual([{ n: -1 }]);
  await next.stop();
  await expect(ask(next.adminUrl, 'SELECT 1')).rejects.toThrow();
});

test('after both are killed the next start recovers', async () => {
  const killed = await holdElsewhere(data);
  await ask(killed.adminUrl, 'INSERT INTO written VALUES (-2)');
  await killed.kill();
  process.kill(serverPid(data), 'SIGKILL');
  const next = await openEmbedded(data, { log: () => {} });
  expect(next.joined).toBe(false);
  expect(await ask(next.adminUrl, 'SELECT n FROM written WHERE n = -2')).toEqual([{ n: -2 }]);
  await next.stop();
});

test('a server that ends without a word is tried again, and not for ever', async () => {
  const home = join(data, 'postgres');
  const account = await serverAccount(statSync(join(home, 'cluster')).uid, () => {});
  const binaries = { ...(await locateBinaries(account, () => {})), pgCtl: '/bin/false' };
  await expect(start({ home, binaries, account }, undefined, 0)).resolves.toBeUndefined();
  await expect(start({ home, binaries, account }, undefined, 10)).rejects.toThrow('did not start');
});

test('a stranger who has been given the number of a killed server is not mistaken for it', async () => {
  const killed = await holdElsewhere(data);
  await killed.kill();
  process.kill(serverPid(data), 'SIGKILL');
  const file = join(data, 'postgres', 'cluster', 'postmaster.pid');
  const stranger = await holdElsewhere(join(folder.path, 'stranger'));
  const strangerPid = serverPid(join(folder.path, 'stranger'));
  writeFileSync(file, readFileSync(file, 'utf8').replace(/^\d+/, String(strangerPid)));
  const next = await openEmbedded(data, { log: () => {} });
  expect(next.adminUrl).not.toBe(stranger.adminUrl);
  expect((await ask(next.adminUrl, 'SELECT n FROM written WHERE n = -2')).length).toBe(1);
  await next.stop();
  await stranger.stop();
});
