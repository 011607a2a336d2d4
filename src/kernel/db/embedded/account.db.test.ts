import { chownSync, lstatSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serverAccount } from './account.ts';
import { openEmbedded } from './open-embedded.ts';
import { allows } from './run.ts';
import { ask, holdElsewhere, temporaryFolder } from './testing.ts';

const root = process.getuid?.() === 0;
const NOBODY = 65_534;
// Only root can try as somebody else.
const reachable = root && (await allows({ name: 'nobody', uid: NOBODY, gid: NOBODY }, 'r', import.meta.filename));

test('an ordinary user runs the server as themselves', async (context) => {
  if (root && !reachable) context.skip('an ordinary user cannot enter the folder Kith is in');
  const folder = temporaryFolder();
  if (root) chownSync(folder.path, NOBODY, NOBODY);
  const data = join(folder.path, 'data');
  const holder = await holdElsewhere(data, root ? NOBODY : undefined);
  expect(statSync(data).mode & 0o777).toBe(0o700);
  expect(statSync(join(data, 'postgres', 'cluster')).uid).toBe(root ? NOBODY : process.getuid?.());
  expect(await ask(holder.adminUrl, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(await holder.stop()).toBe(0);
  folder.remove();
});

test('root runs the server as another account, which keeps the files', async (context) => {
  if (!root) context.skip('not root');
  const folder = temporaryFolder();
  const data = join(folder.path, 'data');
  const log: string[] = [];
  const db = await openEmbedded(data, { log: (line) => log.push(line) });
  const account = await serverAccount(undefined, () => {});
  expect(statSync(join(data, 'postgres', 'cluster')).uid).toBe(account?.uid);
  expect(account?.uid).not.toBe(0);
  expect(log.join('\n')).toContain(`runs as the account "${account?.name}"`);
  await db.stop();
  folder.remove();
});

test("below root's home the database is kept where the account can reach it, and Kith says so", async (context) => {
  if (!root) context.skip('not root');
  const parent = mkdtempSync(join(homedir(), 'kith-test-'));
  const folder = temporaryFolder(0o700, parent);
  const data = join(folder.path, 'data');
  const log: string[] = [];
  const db = await openEmbedded(data, { log: (line) => log.push(line) });
  expect(lstatSync(join(data, 'postgres')).isSymbolicLink()).toBe(true);
  expect(log.join('\n')).toMatch(/the database is kept in \/var\/lib\/kith\/[0-9a-f]{12}\/postgres/);
  await ask(db.adminUrl, 'CREATE TABLE kept (id int)');
  await db.stop();
  const again = await openEmbedded(data, { log: () => {} });
  expect(await ask(again.adminUrl, 'SELECT * FROM kept')).toEqual([]);
  await again.stop();
  folder.remove();
  rmSync(parent, { recursive: true });
});

test("another user's data is refused in a sentence", async (context) => {
  if (!root || !reachable) context.skip('needs root, and a folder that an ordinary user can enter');
  const folder = temporaryFolder();
  const data = join(folder.path, 'data');
  const db = await openEmbedded(data, { log: () => {} });
  await expect(holdElsewhere(data, NOBODY)).rejects.toThrow(/belongs to another user\. Start Kith as that user/);
  await db.stop();
  folder.remove();
});
