import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Acting, actingOn, rowsOf } from '../../support/acting.ts';
import { TEST_NOW } from '../../support/house.ts';
import { idOf } from '../../support/world.ts';
import { arrangeBaseWorld, type BaseWorld } from './base-world.ts';
import { readRows, textOf } from './rows.ts';
import { maySee, viewerOf } from './sight.ts';
import type { Row } from './tables.ts';

// The policies of every guarded table, held to what the design says: for every kind of person, with and without grants.
let world: BaseWorld;
let app: Acting;

beforeAll(async () => {
  world = await arrangeBaseWorld();
  await world.fresh.setClock(TEST_NOW);
  app = actingOn(world.fresh);
});
afterAll(async () => {
  await app.close();
  await world.fresh.drop();
});

const guarded = () => [...world.tables.values()].filter((table) => table.guard);
const keyOf = (row: Row): string => textOf(row, 'history_id') || textOf(row, 'id');

/** Ids of the rows the database shows someone, table by table. */
const shown = (actor: string): Promise<Map<string, string[]>> =>
  app.as(actor, async (tx) => {
    const seen = new Map<string, string[]>();
    for (const table of guarded()) {
      const key = sql.ref(table.historyOf ? 'history_id' : 'id');
      const rows = await rowsOf(
        tx,
        sql<{ id: string }>`select ${key}::text as id from ${sql.table(table.name)} order by 1`,
      );
      seen.set(
        table.name,
        rows.map((row) => row.id),
      );
    }
    return seen;
  });

async function expected(actor: string): Promise<Map<string, string[]>> {
  const rows = await readRows(world.fresh, world.tables.values());
  const viewer = viewerOf(rows, actor, TEST_NOW);
  const find = (table: string, id: string) => rows.get(table)?.find((row) => row.id === id);
  return new Map(
    guarded().map((table) => [
      table.name,
      (rows.get(table.name) ?? [])
        .filter((row) => maySee(viewer, world.tables, table, row, find))
        .map(keyOf)
        .sort(),
    ]),
  );
}

test('every kind of person is shown exactly the rows the design gives them', async () => {
  for (const kind of world.kinds) {
    expect([kind.role, await shown(kind.account)]).toEqual([kind.role, await expected(kind.account)]);
  }
});

test('and so with grants of every level, with and without identity, of their own, by team or by agency, live or not', async () => {
  const scopes = (world.rows.get('scope') ?? []).map((row) => textOf(row, 'id'));
  let nth = 0;
  for (const kind of world.kinds) {
    for (let more = 0; more < 5; more += 1) {
      nth += 1;
      const party = [kind.account, kind.team, kind.agency][nth % 3] ?? kind.account;
      const [from, until] =
        nth % 7 === 0 ? ['2026-03-03', null] : nth % 5 === 0 ? ['2025-01-01', '2026-03-01'] : ['2025-01-01', null];
      await world.fresh.arrange(
        `insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at, until_at) values ($1, $2, $3, $4, $5, 'test', 'test', $6, $7)`,
        [
          idOf('more', String(nth)),
          party,
          scopes[(nth * 7) % scopes.length],
          (nth % 4) + 1,
          nth % 2 === 0,
          from,
          until,
        ],
      );
    }
    await world.fresh.arrange(
      `insert into conflict_of_interest (id, account_id, scope_id, why, from_at) values ($1, $2, $3, 'my family', '2025-01-01')`,
      [idOf('conflict', kind.account), kind.account, scopes[(nth * 3) % scopes.length]],
    );
  }
  for (const kind of world.kinds) {
    expect([kind.role, await shown(kind.account)]).toEqual([kind.role, await expected(kind.account)]);
  }
});
