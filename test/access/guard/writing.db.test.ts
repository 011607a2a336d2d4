import { sql } from 'kysely';
import { afterEach, describe, expect, test } from 'vitest';
import { actingOn, faultOf, rowsOf } from '../../support/acting.ts';
import { idOf } from '../../support/world.ts';
import { openShelves, type Shelves } from './shelves.ts';

let room: Shelves;
afterEach(() => room.close());

const because = (reason: string) => sql`select set_config('kith.reason', ${reason}, true)`;

describe('writing guarded rows', () => {
  test('a change without a reason is refused; with one, what was is kept with who and why', async () => {
    room = await openShelves(3);
    const id = await room.shelf('before', room.mine);
    const change = (reason: string | null) =>
      room.app.as(room.reader, async (tx) => {
        if (reason) await because(reason).execute(tx);
        await sql`update shelf set title = 'after' where id = ${id}`.execute(tx);
      });
    expect(await faultOf(change(null))).toEqual({ code: 'KI001', message: 'a change to shelf needs a reason' });
    expect(await room.fresh.arrange('select title from shelf')).toEqual([{ title: 'before' }]);
    await change('It was misspelt');
    expect(
      await room.fresh.arrange(
        `select row_id, changed_by, reason, was->>'title' as was, scope_id, scope_class from shelf_history`,
      ),
    ).toEqual([
      {
        row_id: id,
        changed_by: room.reader,
        reason: 'It was misspelt',
        was: 'before',
        scope_id: room.mine,
        scope_class: 'child',
      },
    ]);
  });

  test('history is read at the level of its row, and can be neither changed nor added to for another scope', async () => {
    room = await openShelves(1);
    const id = await room.shelf('before', room.mine);
    await room.fresh.arrange(`select set_config('kith.reason', 'test', false)`);
    await room.fresh.arrange(`update shelf set title = 'after' where id = $1`, [id]);
    const read = () =>
      room.app.as(room.reader, (tx) => rowsOf(tx, sql<{ was: string }>`select was from shelf_history`));
    expect(await read()).toEqual([]);
    await room.world.grant(room.reader, room.mine, 2);
    expect(await read()).toHaveLength(1);
    const rewrite = room.app.as(room.reader, (tx) => sql`update shelf_history set reason = 'other'`.execute(tx));
    expect(await faultOf(rewrite)).toMatchObject({ code: '42501' });
    const forge = room.app.as(room.reader, (tx) =>
      sql`insert into shelf_history (history_id, row_id, scope_id, scope_class, changed_at, reason, was)
          values (gen_random_uuid(), ${id}, ${room.theirs}, 'child', now(), 'forged', '{}')`.execute(tx),
    );
    expect(await faultOf(forge)).toMatchObject({ code: '42501' });
  });

  test('a hidden parent and an absent one give the same answer to who asks', async () => {
    room = await openShelves(3);
    const hidden = await room.shelf('hidden', room.theirs);
    const seen = await room.shelf('seen', room.mine);
    const put = (parent: string) =>
      room.app.as(room.reader, (tx) =>
        sql`insert into leaf (id, shelf_id, words, scope_id, scope_class)
            values (${idOf('leaf', parent)}, ${parent}, 'x', ${room.mine}, 'child')`.execute(tx),
      );
    const [onHidden, onAbsent] = [await faultOf(put(hidden)), await faultOf(put(idOf('nothing')))];
    expect(onHidden).toMatchObject({ code: '42501' });
    expect(onAbsent).toEqual(onHidden);
    expect(await faultOf(put(seen))).toBeNull();
  });

  test('a row cannot be moved under a hidden parent, nor into a scope of someone else', async () => {
    room = await openShelves(3);
    const [hidden, seen] = [await room.shelf('hidden', room.theirs), await room.shelf('seen', room.mine)];
    await room.leaf('words', seen, room.mine);
    const change = (set: ReturnType<typeof sql>) =>
      room.app.as(room.reader, async (tx) => {
        await because('moving it').execute(tx);
        await sql`update leaf set ${set}`.execute(tx);
      });
    expect(await faultOf(change(sql`shelf_id = ${hidden}`))).toMatchObject({ code: '42501' });
    expect(await faultOf(change(sql`shelf_id = ${idOf('nothing')}`))).toMatchObject({ code: '42501' });
    expect(await faultOf(change(sql`scope_id = ${room.theirs}`))).toMatchObject({ code: '42501' });
  });

  test('a scope of someone else and an absent scope give the same answer', async () => {
    room = await openShelves(3);
    const put = (scope: string) =>
      room.app.as(room.reader, (tx) =>
        sql`insert into shelf (id, title, scope_id, scope_class) values (${idOf('shelf', scope)}, 'x', ${scope}, 'child')`.execute(
          tx,
        ),
      );
    const theirs = await faultOf(put(room.theirs));
    expect(theirs).toMatchObject({ code: '42501' });
    expect(await faultOf(put(idOf('no scope')))).toEqual(theirs);
  });

  test('the application deletes nothing and empties nothing, its own rows included', async () => {
    room = await openShelves(4, true);
    await room.shelf('shelf', room.mine);
    for (const remove of [sql`delete from shelf`, sql`truncate shelf`, sql`delete from shelf_history`]) {
      const fault = await faultOf(room.app.as(room.reader, (tx) => remove.execute(tx)));
      expect(fault).toMatchObject({ code: '42501' });
    }
    expect(await room.fresh.arrange('select title from shelf')).toHaveLength(1);
  });

  test('the worker changes no guarded row', async () => {
    room = await openShelves(0);
    await room.shelf('shelf', room.mine);
    const worker = actingOn(room.fresh, 'kith_worker');
    const change = worker.as(null, (tx) => sql`update shelf set title = 'x'`.execute(tx));
    expect(await faultOf(change)).toMatchObject({ code: '42501' });
    await worker.close();
  });

  test('one opens a scope for what one is about to write, and is given what its class allows', async () => {
    room = await openShelves(0);
    const [scope, grant] = [idOf('new scope'), idOf('new grant')];
    await room.app.as(room.reader, async (tx) => {
      await sql`select open_scope(${scope}, 'concern', ${grant})`.execute(tx);
      await sql`insert into shelf (id, title, scope_id, scope_class) values (${idOf('s')}, 'told', ${scope}, 'concern')`.execute(
        tx,
      );
    });
    const seen = await room.app.as(room.reader, (tx) => rowsOf(tx, sql<{ title: string }>`select title from shelf`));
    // A giver of information is shown nothing back: class concern gives its author level 0.
    expect(seen).toEqual([]);
    const restricted = room.app.as(room.reader, (tx) =>
      sql`select open_scope(${idOf('sly')}, 'silent', ${idOf('g')})`.execute(tx),
    );
    expect(await faultOf(restricted)).toMatchObject({ code: '42501' });
    const nobody = room.app.as(null, (tx) => sql`select open_scope(${idOf('n')}, 'child', ${idOf('h')})`.execute(tx));
    expect(await faultOf(nobody)).toMatchObject({ code: '42501' });
  });
});
