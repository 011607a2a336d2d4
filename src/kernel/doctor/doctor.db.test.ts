import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../config/index.ts';
import { openEmbedded } from '../db/embedded/index.ts';
import { isAlive } from '../db/embedded/postmaster-file.ts';
import { ask, serverPid, temporaryFolder } from '../db/embedded/testing.ts';
import { migrate } from '../db/migrate.ts';
import { examine } from './examine.ts';
import type { Finding } from './finding.ts';

const wrongOnes = (findings: { status: string }[]) => findings.filter((finding) => finding.status === 'wrong');

test("Kith's own database is well, whether it is running, stopped or yet to be made", async () => {
  const folder = temporaryFolder();
  const data = join(folder.path, 'data');
  const env = { PORT: '0', KITH_DATA: data };

  const before = await examine(env);
  expect(wrongOnes(before)).toEqual([]);
  expect(before.at(-1)?.says).toMatch(/is made at the first start/);

  const server = await openEmbedded(data, { log: () => {} });
  const during = await examine(env);
  expect(wrongOnes(during)).toEqual([]);
  expect(during.filter((finding) => finding.check.startsWith('Login')).map((finding) => finding.check)).toEqual([
    'Login kith',
    'Login kith_web',
  ]);
  const tables = (findings: Finding[]) => findings.find((finding) => finding.check === 'Tables')?.says;
  expect(tables(during)).toMatch(/none yet/);
  await migrate(server.adminUrl, join(projectRoot(), 'src'));
  expect(tables(await examine(env))).toBe('They are up to date.');
  await ask(
    server.adminUrl,
    'SET ROLE kith_maint; DELETE FROM kith.migration WHERE name = (SELECT max(name) FROM kith.migration)',
  );
  expect(tables(await examine(env))).toBe('Changes to the tables are waiting: 1.');

  const pid = serverPid(data);
  expect(isAlive(pid)).toBe(true);
  await server.stop();

  expect(wrongOnes(await examine(env))).toEqual([]);
  expect(() => serverPid(data)).toThrow(/ENOENT/);
  folder.remove();
});
