import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Client } from 'pg';
import type { TestProject } from 'vitest/node';
import { createDatabase, openEmbedded } from '../../src/kernel/db/embedded/index.ts';
import { migrate } from '../../src/kernel/db/migrate.ts';
import { dropDatabase } from './drop-database.ts';
import { clearServerFolder, testServerFolder } from './test-server-folder.ts';

declare module 'vitest' {
  interface ProvidedContext {
    databases: { adminUrl: string; template: string };
  }
}

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Lets a test move the clock every rule reads; production has no such table and no such function. */
const TEST_CLOCK = `
  set role kith_maint; set search_path = kith;
  create table test_clock (at timestamptz not null);
  grant select, insert, update, delete on test_clock to kith_app, kith_guard, kith_worker;
  create or replace function kith_now() returns timestamptz language sql stable
    as $$ select coalesce((select at from kith.test_clock), transaction_timestamp()) $$`;

/**
 * Once for the run: a PostgreSQL (yours by DATABASE_URL, or Kith's own) and a migrated template that each test file
 * copies in a few dozen milliseconds.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const given = process.env.DATABASE_URL;
  const folder = await testServerFolder(ROOT);
  const own = given ? null : await openEmbedded(folder, { log: () => undefined });
  const adminUrl = given ?? own?.adminUrl ?? '';
  const template = `kith_template_${randomBytes(4).toString('hex')}`;
  const url = await createDatabase(adminUrl, template);
  await migrate(url, path.join(ROOT, 'src'));
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(TEST_CLOCK);
  await client.end();
  project.provide('databases', { adminUrl, template });
  return async () => {
    await dropDatabase(adminUrl, template).finally(() => own?.stop());
    if (own) await clearServerFolder(folder);
  };
}
