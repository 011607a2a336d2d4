import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Acting, actingOn, faultOf, rowsOf } from '../../support/acting.ts';
import { idOf } from '../../support/world.ts';
import { openShelves, type Shelves } from './shelves.ts';

let room: Shelves;
let guard: Acting;

beforeEach(async () => {
  room = await openShelves(0);
  const team = await room.world.team(room.agency, 'Duty team');
  await room.world.member(room.reader, team);
  // The reader sees by class what is of class child, and by grant one scope.
  await room.fresh.arrange(
    `insert into class_grant (id, party_id, class, level, identity, basis, from_at) values ($1, $2, 'child', 3, true, 'team', '2020-01-01')`,
    [idOf('class grant'), team],
  );
  await room.nameplate('Amina', await room.shelf('shelf', room.mine), room.mine);
  await room.fresh.arrange(`select set_config('kith.reason', 'test', false)`);
  await room.fresh.arrange(`update shelf set title = 'shelf as it is'`);
  guard = actingOn(room.fresh, 'kith_maint');
});
afterEach(async () => {
  await guard.close();
  await room.close();
});

/** What the definer functions of the access room do last: one update of one row. */
const reclass = (scopeClass: string, reason = 'she is at risk') => sql`
  with why as (select set_config('kith.reason', ${reason}, true))
  update scope set class = ${scopeClass} from why where id = ${room.mine}`;

const seen = () =>
  room.app.as(room.reader, async (tx) => {
    const rows = await rowsOf(
      tx,
      sql<{
        n: number;
      }>`select ((select count(*) from shelf) + (select count(*) from nameplate) + (select count(*) from shelf_history))::integer as n`,
    );
    return rows[0]?.n;
  });

describe('restricting a scope', () => {
  test('is one update that reaches every row of it, history included', async () => {
    expect(await seen()).toBe(3);
    await guard.as(null, (tx) => reclass('silent').execute(tx));
    for (const table of ['shelf', 'nameplate', 'shelf_history']) {
      const rows = await room.fresh.arrange(`select distinct scope_class from ${table}`);
      expect([table, rows]).toEqual([table, [{ scope_class: 'silent' }]]);
    }
    expect(await seen()).toBe(0);
  });

  test('reaches a single row that hangs on it by its class alone, and no other scope', async () => {
    await room.shelf('another', room.theirs);
    await guard.as(null, (tx) => reclass('silent').execute(tx));
    expect(await room.fresh.arrange('select title, scope_class from shelf order by 1')).toEqual([
      { title: 'another', scope_class: 'child' },
      { title: 'shelf as it is', scope_class: 'silent' },
    ]);
  });

  test('a row never says a class its scope is not of', async () => {
    const lie = room.fresh.arrange(
      `insert into shelf (id, title, scope_id, scope_class) values (gen_random_uuid(), 'x', $1, 'open')`,
      [room.mine],
    );
    expect(await faultOf(lie)).toMatchObject({ code: '23503' });
  });

  test('what is being written as it happens waits, and is then refused: nothing stays behind in the open', async () => {
    let late: Promise<unknown> = Promise.resolve();
    await guard.as(null, async (tx) => {
      await reclass('silent').execute(tx);
      late = faultOf(
        room.app.as(room.reader, (other) =>
          sql`insert into shelf (id, title, scope_id, scope_class) values (${idOf('late')}, 'late', ${room.mine}, 'child')`.execute(
            other,
          ),
        ),
      );
      const early = await Promise.race([late, new Promise((resolve) => setTimeout(resolve, 150, 'waiting'))]);
      expect(early).toBe('waiting');
    });
    expect(await late).toMatchObject({ code: '23503' });
    expect(await room.fresh.arrange(`select 1 from shelf where title = 'late'`)).toEqual([]);
  });

  test('keepers of a grant see it still, whatever its class became', async () => {
    await room.world.grant(room.reader, room.mine, 3, true);
    await guard.as(null, (tx) => reclass('silent').execute(tx));
    // What it was before the restriction is history too.
    expect(await seen()).toBe(4);
  });

  test('is undone the same way', async () => {
    await guard.as(null, (tx) => reclass('sealed').execute(tx));
    await guard.as(null, (tx) => reclass('child', 'safe again').execute(tx));
    expect(await room.fresh.arrange('select scope_class from shelf')).toEqual([{ scope_class: 'child' }]);
    expect(await seen()).toBe(5);
  });
});
