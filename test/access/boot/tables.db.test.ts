import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { migrate } from '../../../src/kernel/db/migrate.ts';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';

const SRC = path.resolve(import.meta.dirname, '../../../src');
let fresh: FreshDatabase;
beforeEach(async () => {
  fresh = await freshDatabase();
});
afterEach(() => fresh.drop());

test('a database as its migrations left it is opened', async () => {
  expect(await migrate(fresh.url, SRC)).toEqual([]);
});

test.each([
  ['a table nobody guarded', 'create table leak_shelf (id uuid primary key, words text)', 'leak_shelf'],
  ['row security that its owner passes by', 'alter table subject no force row level security', 'subject'],
  ['row security switched off', 'alter table draft disable row level security', 'draft'],
  ['no word of who sees it', 'drop policy app_sees on person_identity', 'person_identity'],
  ['no word of who is kept out', 'drop policy app_barred on record_history', 'record_history'],
  [
    'a table of somebody in a scope, with row security and nothing more',
    `create table leak_note (id uuid primary key, scope_id uuid, scope_class text); alter table leak_note enable row level security;
     alter table leak_note force row level security; create policy app_sees on leak_note for select to kith_app using (true)`,
    'leak_note',
  ],
])('Kith does not start with %s', async (_, broken, table) => {
  await fresh.arrange(broken);
  await expect(migrate(fresh.url, SRC)).rejects.toThrow(
    `Kith will not start: anyone could read ${table}, which lacks its guard.`,
  );
});
