import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { forgotten, type Rewinding, rewinding } from './rewinding.ts';

let fresh: FreshDatabase;
let world: Rewinding;

beforeAll(async () => {
  fresh = await freshDatabase();
  await fresh.arrange(
    'create table link_of_a_chain (id text primary key, before text references link_of_a_chain deferrable initially deferred)',
  );
  await fresh.arrange('grant select, insert on link_of_a_chain to kith_app');
  world = rewinding(fresh.url);
  await world.begin();
  await world.mark();
});
afterAll(async () => {
  await world?.close();
  await fresh?.drop();
});

/** One request that writes links, each as `id` or `id>before`; what the database said against it. */
const write = (...links: string[]): Promise<unknown> =>
  world.db
    .transaction()
    .execute(async (tx) => {
      for (const link of links) {
        const [id, before] = link.split('>');
        await sql`insert into link_of_a_chain (id, before) values (${id}, ${before ?? null})`.execute(tx);
      }
      return 'written';
    })
    .catch((error: { code?: string }) => error.code);

const kept = async (): Promise<string[]> => [
  ...new Set((await world.written()).filter(({ at }) => at === 'link_of_a_chain.id').map(({ text }) => text)),
];

test('what is asked at the end of a transaction is asked at the end of each request, not before and not after', async () => {
  expect(await write('second>first', 'first')).toBe('written');
  // Once asked, it is put off again for the next.
  expect(await write('fourth>third', 'third')).toBe('written');
  // What would fail as it commits fails here, and nothing of that request is left.
  expect(await write('alone', 'sixth>nobody')).toBe('23503');
  expect((await kept()).sort()).toEqual(['first', 'fourth', 'second', 'third']);
  expect(await write('eighth>seventh', 'seventh')).toBe('written');
  await world.again();
  expect(await kept()).toEqual([]);
  expect(await write('sixth>first')).toBe('23503');
  expect(await write('second>first', 'first')).toBe('written');
  await world.again();
});

test('what one request set is unset in the next', async () => {
  const all = sql<{ name: string; value: string | null }>`
    select name, current_setting(name, true) as value from unnest(${sql.val(forgotten)}::text[]) name`;
  await world.db.transaction().execute(async (tx) => {
    await sql`select set_config(name, 'left behind', true) from unnest(${sql.val(forgotten)}::text[]) name`.execute(tx);
  });
  const { rows } = await world.db.transaction().execute((tx) => all.execute(tx));
  expect(rows.filter(({ value }) => value !== '')).toEqual([]);
  await world.again();
});

test('every setting that Kith makes for one transaction is among those that are unset', () => {
  const src = path.resolve(import.meta.dirname, '../../../src');
  const names = readdirSync(src, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(ts|tsx|sql)$/.test(file))
    .flatMap((file) => [...readFileSync(path.join(src, file), 'utf8').matchAll(/set_config\('(kith\.\w+)'/g)])
    .map(([, name]) => name ?? '');
  expect(names.length).toBeGreaterThan(20);
  expect(names.filter((name) => !forgotten.includes(name))).toEqual([]);
});
