import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { actingOn, rowsOf } from '../../support/acting.ts';
import { openShelves, type Shelves } from './shelves.ts';

let room: Shelves;
afterEach(() => room.close());

const titles = (actor: string | null) =>
  room.app.as(actor, async (tx) =>
    (await rowsOf(tx, sql<{ title: string }>`select title from shelf order by 1`)).map((row) => row.title),
  );
const countOf = (table: string, actor: string | null, lens = '') =>
  room.app.as(actor, async (tx) => {
    await sql`select set_config('kith.lens', ${lens}, true)`.execute(tx);
    const rows = await rowsOf(tx, sql<{ n: number }>`select count(*)::integer as n from ${sql.table(table)}`);
    return rows[0]?.n;
  });

describe('who sees a guarded row', () => {
  test('a reader sees the rows of scopes granted to them and of no other', async () => {
    room = await openShelves(2);
    await room.shelf('seen', room.mine);
    await room.shelf('not seen', room.theirs);
    expect(await titles(room.reader)).toEqual(['seen']);
  });

  test('outside a request nobody is acting, and nothing is seen', async () => {
    room = await openShelves(4, true);
    await room.shelf('seen', room.mine);
    await room.fresh.arrange(`insert into scope (id, class) values (gen_random_uuid(), 'open')`);
    expect(await titles(null)).toEqual([]);
  });

  test('a level shows its own tables and those below it, and not those above', async () => {
    for (const [level, shelf, leaf] of [
      [1, 0, 0],
      [2, 1, 0],
      [3, 1, 1],
      [4, 1, 1],
    ] as const) {
      room = await openShelves(level);
      await room.leaf('words', await room.shelf('shelf', room.mine), room.mine);
      expect([level, await countOf('shelf', room.reader), await countOf('leaf', room.reader)]).toEqual([
        level,
        shelf,
        leaf,
      ]);
      if (level < 4) await room.close();
    }
  });

  test('identity is a right apart: the highest level does not bring it, and it comes without the others', async () => {
    room = await openShelves(4, false);
    await room.nameplate('Amina', await room.shelf('shelf', room.mine), room.mine);
    expect(await countOf('nameplate', room.reader)).toBe(0);
    await room.world.grant(room.reader, room.mine, 2, true);
    expect(await countOf('nameplate', room.reader)).toBe(1);
  });

  test('a grant that has not begun, or has ended, shows nothing', async () => {
    room = await openShelves(0);
    await room.fresh.setClock('2026-03-02T10:00:00Z');
    await room.shelf('shelf', room.mine);
    const grant = (id: string, from: string, until: string | null) =>
      room.fresh.arrange(
        `insert into grant_ (id, party_id, scope_id, level, basis, reason, from_at, until_at) values ($1, $2, $3, 4, 'test', 'test', $4, $5)`,
        [id, room.reader, room.mine, from, until],
      );
    await grant('00000000-0000-4000-8000-000000000001', '2026-03-02T10:00:01Z', null);
    await grant('00000000-0000-4000-8000-000000000002', '2026-01-01T00:00:00Z', '2026-03-02T10:00:00Z');
    expect(await titles(room.reader)).toEqual([]);
    await room.fresh.setClock('2026-03-02T10:00:01Z');
    expect(await titles(room.reader)).toEqual(['shelf']);
  });

  test('a grant reaches through a team or an agency, and ends for someone who has left', async () => {
    room = await openShelves(0);
    await room.shelf('shelf', room.mine);
    await room.world.grant(room.agency, room.mine, 2);
    expect(await titles(room.reader)).toEqual(['shelf']);
    await room.fresh.arrange(`update membership set until_at = kith_now() where account_id = $1`, [room.reader]);
    expect(await titles(room.reader)).toEqual([]);
  });

  test('a closed account sees nothing', async () => {
    room = await openShelves(4, true);
    await room.shelf('shelf', room.mine);
    await room.fresh.arrange('update account set closed_at = kith_now() where id = $1', [room.reader]);
    expect(await titles(room.reader)).toEqual([]);
  });

  test('nobody opens what names them, whatever they hold (I26)', async () => {
    room = await openShelves(4, true);
    await room.nameplate('Amina', await room.shelf('shelf', room.mine), room.mine);
    await room.fresh.arrange(
      `insert into conflict_of_interest (id, account_id, scope_id, why, from_at) values (gen_random_uuid(), $1, $2, 'names me', '2020-01-01')`,
      [room.reader, room.mine],
    );
    expect([await countOf('shelf', room.reader), await countOf('nameplate', room.reader)]).toEqual([0, 0]);
  });

  test('the no-names lens takes identity away and nothing else', async () => {
    room = await openShelves(4, true);
    const shelf = await room.shelf('shelf', room.mine);
    await room.leaf('words', shelf, room.mine);
    await room.nameplate('Amina', shelf, room.mine);
    expect(await countOf('nameplate', room.reader)).toBe(1);
    expect(await countOf('nameplate', room.reader, 'no-names')).toBe(0);
    expect(await countOf('leaf', room.reader, 'no-names')).toBe(1);
  });

  test('a row shown only with its parent vanishes with it', async () => {
    room = await openShelves(2, true);
    const hidden = await room.shelf('hidden', room.theirs);
    await room.nameplate('Amina', hidden, room.mine);
    await room.nameplate('Bilal', await room.shelf('seen', room.mine), room.mine);
    expect(await countOf('nameplate', room.reader)).toBe(1);
  });

  test('the worker sees every row but the silent ones', async () => {
    room = await openShelves(0);
    const silent = await room.world.scope('silent', 'silent');
    await room.shelf('plain', room.mine);
    await room.shelf('silent', silent, 'silent');
    const worker = actingOn(room.fresh, 'kith_worker');
    const seen = await worker.as(null, (tx) => rowsOf(tx, sql<{ title: string }>`select title from shelf`));
    await worker.close();
    expect(seen).toEqual([{ title: 'plain' }]);
  });
});
