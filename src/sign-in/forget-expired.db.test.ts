import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/support/fresh-database.ts';
import { worldBuilder } from '../../test/support/world.ts';
import { connect } from '../kernel/db/connect.ts';
import { forget } from './forget-expired.ts';

let fresh: FreshDatabase;

beforeAll(async () => {
  fresh = await freshDatabase();
});

afterAll(async () => {
  await fresh.drop();
});

test('what has served its purpose is forgotten, and nothing sooner', async () => {
  await fresh.setClock('2026-03-02T10:00:00Z');
  const world = worldBuilder(fresh);
  const who = await world.account(await world.agency('Test agency'), 'Amina Yusuf');
  const old = (days: number): string => `kith_now() - interval '${days} days'`;
  for (const [days, ended] of [
    [29, true],
    [31, true],
    [31, false],
  ] as const) {
    await fresh.arrange(
      `insert into session (id, account_id, token_hash, kind, label, started_at, seen_at, expires_at, ended_at)
       values (gen_random_uuid(), $1, decode(md5(random()::text), 'hex'), 'page', $2, ${old(40)}, ${old(40)},
               ${ended ? old(0) : `kith_now() + interval '1 day'`}, ${ended ? old(days) : 'null'})`,
      [who, `${days} ${ended}`],
    );
  }
  for (const days of [6, 8]) {
    await fresh.arrange(
      `insert into parked_post values (gen_random_uuid(), $1, gen_random_uuid(), '\\x00', ${old(days)})`,
      [who],
    );
  }
  for (const days of [89, 91]) {
    await fresh.arrange(
      `insert into draft (id, account_id, key, body, saved_at) values (gen_random_uuid(), $1, $2, '{}', ${old(days)})`,
      [who, `k${days}`],
    );
  }
  for (const days of [0, 2]) await fresh.arrange(`insert into rate_strike values ('k${days}', ${old(days)}, 1)`);
  for (const days of [29, 31]) {
    await fresh.arrange(
      `insert into answered_once values ($1, gen_random_uuid(), 'r${days}', 303, '/', null, ${old(days)})`,
      [who],
    );
  }
  await fresh.arrange(
    `insert into parked_post select gen_random_uuid(), $1, key, '\\x00', ${old(1)} from answered_once where route = 'r29'`,
    [who],
  );
  const { db, pool } = connect(fresh.url, 'kith_worker', 1);
  await forget(db);
  await pool.end();
  const left = async (table: string, column: string) =>
    (await fresh.arrange<{ v: unknown }>(`select ${column} as v from ${table} order by 1`)).map((row) => row.v);
  expect(await left('session', 'label')).toEqual(['29 true', '31 false']);
  expect(await left('parked_post', 'count(*)::int')).toEqual([1]);
  expect(await left('draft', 'key')).toEqual(['k89']);
  expect(await left('rate_strike', 'key')).toEqual(['k0']);
  expect(await left('answered_once', 'route')).toEqual(['r29']);
});
