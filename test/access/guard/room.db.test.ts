import { Client } from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { arrangeBaseWorld, type BaseWorld } from '../world/base-world.ts';
import { colleague, personWith } from '../world/organisation.ts';

// What a shared screen shows is what every person in the room may see by themselves (I31), whatever the table.
let base: BaseWorld;
let client: Client;
let guarded: string[] = [];
const sees = new Map<string, Map<string, Set<string>>>();

beforeAll(async () => {
  base = await arrangeBaseWorld();
  guarded = (
    await base.fresh.arrange<{ name: string }>(
      `select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid where p.polname = 'app_room' order by 1`,
    )
  ).map(({ name }) => name);
  client = new Client({
    connectionString: base.fresh.url,
    options: '-c role=kith_app -c search_path=kith -c timezone=UTC',
  });
  await client.connect();
});
afterAll(async () => {
  await client.end();
  await base.fresh.drop();
});

/** The rows of every guarded table that somebody sees, in a room or by themselves. */
async function shown(actor: string, room: readonly string[] | null): Promise<Map<string, Set<string>>> {
  const rows = new Map<string, Set<string>>();
  await client.query('begin');
  await client.query(
    `select set_config('kith.actor', $1, true), set_config('kith.room', coalesce($2::uuid[]::text, ''), true)`,
    [actor, room],
  );
  for (const table of guarded) {
    const { rows: found } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`);
    rows.set(table, new Set(found.map(({ row }) => row)));
  }
  await client.query('rollback');
  return rows;
}

/** What somebody sees by themselves, asked once. */
async function alone(actor: string): Promise<Map<string, Set<string>>> {
  const known = sees.get(actor) ?? (await shown(actor, null));
  sees.set(actor, known);
  return known;
}

const present = [
  colleague.manager,
  ...['screener', 'social_worker', 'police', 'panel_chair', 'business_support'].map(personWith),
];

test('every guarded table knows of the room', async () => {
  expect(guarded.length).toBeGreaterThan(80);
  const without = await base.fresh.arrange<{ name: string }>(
    `select c.relname as name from pg_class c join pg_policy p on p.polrelid = c.oid where p.polname = 'app_barred'
       and not exists (select 1 from pg_policy r where r.polrelid = c.oid and r.polname = 'app_room') order by 1`,
  );
  expect(without).toEqual([]);
});

test('a row is on the shared screen only if whoever shows it, and everyone in the room, sees it by themselves', async () => {
  let shared = 0;
  let narrowed = 0;
  for (const presenter of [colleague.writer, colleague.manager]) {
    for (const other of present) {
      const [inRoom, own, theirs] = [
        await shown(presenter, [presenter, other]),
        await alone(presenter),
        await alone(other),
      ];
      for (const table of guarded) {
        const rows = [...(inRoom.get(table) ?? [])];
        shared += rows.length;
        narrowed += (own.get(table)?.size ?? 0) - rows.length;
        expect(
          rows.filter((row) => !own.get(table)?.has(row)),
          `${table}: the presenter alone`,
        ).toEqual([]);
        expect(
          rows.filter((row) => !theirs.get(table)?.has(row)),
          `${table}: ${other}`,
        ).toEqual([]);
      }
    }
  }
  // Both happen: rows that all of them share, and rows that somebody's presence takes away.
  expect(shared).toBeGreaterThan(1000);
  expect(narrowed).toBeGreaterThan(1000);
}, 300_000);

test('a room of one shows what that one sees, less what they may only read because they are writing it', async () => {
  for (const actor of [colleague.writer, personWith('social_worker')]) {
    const [inRoom, own] = [await shown(actor, [actor]), await alone(actor)];
    for (const table of guarded)
      expect([...(inRoom.get(table) ?? [])].sort(), table).toEqual([...(own.get(table) ?? [])].sort());
  }
});
