import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDatabase } from './create-database.ts';
import { type Embedded, openEmbedded } from './open-embedded.ts';
import { ask, holdElsewhere, temporaryFolder } from './testing.ts';

const folder = temporaryFolder();
const data = join(folder.path, 'data');
let db: Embedded;

beforeAll(async () => {
  db = await openEmbedded(data, { log: () => {} });
});
afterAll(async () => {
  await db.stop();
  folder.remove();
});

test('keeps every acknowledged write, and speaks UTF-8, the C locale and UTC', async () => {
  const rows = await ask<{ name: string; setting: string }>(
    db.adminUrl,
    `SELECT name, setting FROM pg_settings WHERE name IN ('fsync', 'synchronous_commit', 'full_page_writes',
       'server_encoding', 'lc_messages', 'TimeZone', 'listen_addresses', 'password_encryption', 'data_checksums')`,
  );
  expect(Object.fromEntries(rows.map((row) => [row.name, row.setting]))).toEqual({
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    server_encoding: 'UTF8',
    lc_messages: 'C',
    TimeZone: 'UTC',
    listen_addresses: '127.0.0.1',
    password_encryption: 'scram-sha-256',
    data_checksums: 'on',
  });
  const [database] = await ask(
    db.adminUrl,
    'SELECT datcollate, datctype FROM pg_database WHERE datname = current_database()',
  );
  expect(database).toEqual({ datcollate: 'C', datctype: 'C' });
});

test('gives neither login a way round row security', async () => {
  const rows = await ask(
    db.adminUrl,
    `SELECT rolname, rolsuper, rolbypassrls, rolinherit, rolcreaterole, rolcreatedb, rolreplication
     FROM pg_roles WHERE rolname LIKE 'kith%' ORDER BY rolname`,
  );
  const bound = { rolsuper: false, rolbypassrls: false, rolinherit: false, rolreplication: false };
  expect(rows).toEqual([
    { rolname: 'kith', ...bound, rolcreaterole: true, rolcreatedb: true },
    { rolname: 'kith_web', ...bound, rolcreaterole: false, rolcreatedb: false },
  ]);
  await expect(ask(db.webUrl, 'CREATE TABLE public.mine (id int)')).rejects.toThrow(/permission denied/);
  await expect(ask(db.webUrl, 'CREATE TEMPORARY TABLE mine (id int)')).rejects.toThrow(/permission denied/);
});

test('lets nobody in without the password, which only its owner may read', async () => {
  const wrong = db.adminUrl.replace(/:[^:@]+@/, ':wrong@');
  await expect(ask(wrong, 'SELECT 1')).rejects.toThrow(/password authentication failed/);
  expect(statSync(join(data, 'postgres', 'server.json')).mode & 0o777).toBe(0o600);
  expect(statSync(join(data, 'postgres', 'cluster')).mode & 0o777).toBe(0o700);
});

test('listens below 32768', () => {
  expect(Number(new URL(db.adminUrl).port)).toBeLessThan(32_768);
});

test('makes a database from nothing and from a template', async () => {
  const first = await createDatabase(db.adminUrl, 'a "first"');
  await ask(first, "CREATE TABLE word AS SELECT 'kith' AS word");
  const second = await createDatabase(db.adminUrl, 'second', 'a "first"');
  expect(await ask(second, 'SELECT word FROM word')).toEqual([{ word: 'kith' }]);
  await expect(createDatabase(db.adminUrl, 'second')).rejects.toMatchObject({ code: '42P04' });
});

test('is shared by a second process, and outlives either', async () => {
  const other = await holdElsewhere(data);
  expect(other).toMatchObject({ joined: true, adminUrl: db.adminUrl });
  expect(await other.stop()).toBe(0);
  expect(await ask(db.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('is shut down by the last to leave, whoever started it', async () => {
  const own = temporaryFolder();
  const theirs = join(own.path, 'data');
  const first = await holdElsewhere(theirs);
  const second = await holdElsewhere(theirs);
  await first.stop();
  expect(await ask(second.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await second.stop();
  expect(existsSync(join(theirs, 'postgres', 'cluster', 'postmaster.pid'))).toBe(false);
  own.remove();
});

test('is made once when several processes begin at the same time', async () => {
  const own = temporaryFolder();
  const theirs = join(own.path, 'data');
  const holders = await Promise.all([holdElsewhere(theirs), holdElsewhere(theirs), holdElsewhere(theirs)]);
  expect(new Set(holders.map((holder) => holder.adminUrl)).size).toBe(1);
  await Promise.all(holders.map((holder) => holder.stop()));
  await expect(ask(holders[0]!.adminUrl, 'SELECT 1')).rejects.toThrow();
  own.remove();
});
