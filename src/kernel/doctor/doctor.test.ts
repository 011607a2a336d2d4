import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, createServer as createPlainServer, type Server as PlainServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { checkDataFolder, checkDisk } from './data-folder.ts';
import { checkClock, checkDurability, checkLogin, checkVersion } from './database.ts';
import { lineOf } from './doctor.ts';
import { examine } from './examine.ts';
import { checkNode, checkTimeZone } from './machine.ts';
import { checkPort } from './serving-port.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-doctor-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

test('Node must be 24 or newer', () => {
  expect(checkNode('24.0.0').status).toBe('good');
  expect(checkNode('20.20.2')).toMatchObject({ status: 'wrong', says: 'Node 20.20.2 is too old.' });
});

test('a clock that lost its battery is wrong', () => {
  expect(checkTimeZone(new Date()).status).toBe('good');
  expect(checkTimeZone(new Date('1970-01-02')).says).toMatch(/in the past/);
});

test('two clocks may be five seconds apart', () => {
  const noon = new Date('2026-11-21T12:00:00Z');
  expect(checkClock(new Date(noon.getTime() + 5_000), noon).status).toBe('good');
  expect(checkClock(new Date(noon.getTime() - 90_000), noon).says).toMatch(/90 seconds apart/);
});

test('PostgreSQL must be 15 or newer', () => {
  expect(checkVersion({ version: 15, release: '15.14' }).status).toBe('good');
  expect(checkVersion({ version: 14, release: '14.9' }).status).toBe('wrong');
});

test('no login may be above the access rules', () => {
  expect(checkLogin({ login: 'kith', super: false, bypass: false }).status).toBe('good');
  expect(checkLogin({ login: 'postgres', super: true, bypass: true }).todo).toBe(
    'ALTER ROLE "postgres" NOSUPERUSER, by another superuser.',
  );
  expect(checkLogin({ login: 'kith', super: false, bypass: true }).says).toMatch(/BYPASSRLS/);
});

test.each([
  { fsync: 'off', commit: 'on', pages: 'on', names: 'fsync' },
  { fsync: 'on', commit: 'off', pages: 'on', names: 'synchronous_commit' },
  { fsync: 'off', commit: 'on', pages: 'off', names: 'fsync, full_page_writes' },
])('$names off is wrong', ({ names, ...settings }) => {
  expect(checkDurability(settings)).toMatchObject({
    status: 'wrong',
    says: expect.stringContaining(`: ${names} off.`),
  });
});

test('with a synchronous standby, writes are as safe or safer', () => {
  expect(checkDurability({ fsync: 'on', commit: 'remote_apply', pages: 'on' }).status).toBe('good');
});

test('the data folder must be a folder, or one that can be made', async () => {
  expect(await checkDataFolder(join(folder, 'new', 'data'))).toMatchObject({
    status: 'good',
    says: expect.stringMatching(/will be made/),
  });
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect(await checkDataFolder(file)).toMatchObject({ status: 'wrong', says: `${file} is a file, not a folder.` });
  expect(await checkDataFolder('/proc/kith')).toMatchObject({
    status: 'wrong',
    says: expect.stringMatching(/may not write to \/proc/),
  });
});

test('the disk must have room', async () => {
  expect((await checkDisk(folder, 1)).status).toBe('good');
  expect(await checkDisk(join(folder, 'new'), 1e18)).toMatchObject({
    status: 'wrong',
    says: expect.stringMatching(/^Only .* GB are free/),
  });
});

async function listening<S extends Server | PlainServer>(server: S): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

test('the port must be free, unless Kith has it', async () => {
  const kith = createServer((_, answer) => answer.end('up'));
  const stranger = createPlainServer((socket) => socket.destroy());
  const [kithPort, strangerPort] = [await listening(kith), await listening(stranger)];
  expect((await checkPort('127.0.0.1', kithPort)).says).toBe(`Kith is running on port ${kithPort}.`);
  expect((await checkPort('127.0.0.1', strangerPort)).status).toBe('wrong');
  await new Promise((resolve) => stranger.close(resolve));
  expect((await checkPort('127.0.0.1', strangerPort)).says).toBe(`Port ${strangerPort} is free.`);
  kith.closeAllConnections();
  kith.close();
});

test('settings that cannot be read are told, and the rest is still looked at', async () => {
  const findings = await examine({ PORT: 'eighty', KITH_ORIGIN: 'http://kith.example.org' });
  expect(findings.filter((finding) => finding.status === 'wrong').map((finding) => finding.says)).toEqual([
    'PORT must be a whole number from 0 to 65535.',
  ]);
  expect(findings.some((finding) => finding.check === 'Node')).toBe(true);
});

test('a database that cannot be reached is told in a sentence', async () => {
  const findings = await examine({ PORT: '0', KITH_DATA: folder, DATABASE_URL: 'postgres://kith@127.0.0.1:1/kith' });
  expect(findings.at(-1)).toMatchObject({
    check: 'PostgreSQL',
    status: 'wrong',
    says: expect.stringMatching(/^It cannot be asked: .*ECONNREFUSED/),
  });
});

test('what to do stands under what is wrong', () => {
  expect(lineOf({ check: 'Port', status: 'wrong', says: 'Taken.', todo: 'Set PORT.' })).toBe(
    'wrong  Port: Taken.\n       Set PORT.',
  );
});
