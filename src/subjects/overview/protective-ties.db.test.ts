import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actingOn } from '../../../test/support/acting.ts';
import { idOf } from '../../../test/support/world.ts';
import { civilDate } from '../../kernel/clock/index.ts';
import { openRooms, type Rooms } from '../testing/rooms.ts';
import { membersOf, protectiveTies, tiesAmong } from './protective-ties.ts';

let rooms: Rooms;
let group = { id: '', scope: '' };
let amina = { id: '', scope: '' };
let bea = { id: '', scope: '' };

beforeAll(async () => {
  rooms = await openRooms();
  amina = await rooms.world.child('Amina', 'Yusuf');
  bea = await rooms.world.child('Bea', 'Marlow');
  group = await rooms.context('Plover', 'group');
  for (const { scope } of [amina, bea, group]) await rooms.world.grant(rooms.people.worker, scope, 4, true);
});
afterAll(() => rooms.close());

/** One assertion of a link, in the first one's scope. */
async function joined(
  a: { id: string; scope: string },
  b: { id: string },
  kind: string,
  columns: { status: string; nature?: string; until?: string },
): Promise<void> {
  const link = idOf('tie', a.id, b.id, kind);
  await rooms.fresh.arrange(
    `insert into link (id, kind, a_id, b_id, scope_id, scope_class) select $1::uuid, $2, $3::uuid, $4::uuid, $5::uuid, 'child'
     where not exists (select 1 from link where id = $1::uuid)`,
    [link, kind, a.id, b.id, a.scope],
  );
  await rooms.fresh.arrange(
    `insert into assertion (id, link_id, nature, source, how_known, confidence, review_on, status, until_on, recorded_at, scope_id, scope_class)
     values (gen_random_uuid(), $1, $2, 'Her map', 'reported', 'likely', '2026-06-01', $3, $4, '2026-02-01', $5, 'child')`,
    [link, columns.nature ?? 'supportive', columns.status, columns.until ?? null, a.scope],
  );
}

const asWorker = async <T>(read: (tx: Parameters<typeof membersOf>[0]) => Promise<T>): Promise<T> => {
  const acting = actingOn(rooms.fresh);
  try {
    return await acting.as(rooms.people.worker, read);
  } finally {
    await acting.close();
  }
};
const TODAY = civilDate('2026-03-02');
const names = async () =>
  (await asWorker((tx) => membersOf(tx, group.id, TODAY))).map(({ other }) => other).sort((a, b) => a.localeCompare(b));

describe('I17: what is only proposed is no fact on the first page of a group or a young person', () => {
  test('a member is one who is known to be, and is until it ended', async () => {
    await joined(amina, group, 'member_of', { status: 'accepted' });
    await joined(bea, group, 'member_of', { status: 'proposed' });
    expect(await names()).toEqual(['Amina Yusuf']);
    await joined(bea, group, 'member_of', { status: 'accepted', until: '2026-03-01' });
    expect(await names()).toEqual(['Amina Yusuf']);
    await joined(bea, group, 'member_of', { status: 'accepted' });
    expect(await names()).toEqual(['Amina Yusuf', 'Bea Marlow']);
  });

  test('a friendship protects when it is known, and is known to be good for them', async () => {
    const among = async () => (await asWorker((tx) => tiesAmong(tx, group.id, TODAY))).length;
    const hers = async () => (await asWorker((tx) => protectiveTies(tx, amina.id, TODAY))).map(({ other }) => other);
    await joined(amina, bea, 'friend_of', { status: 'proposed' });
    await joined(amina, bea, 'friend_of', { status: 'accepted', nature: 'harmful' });
    expect([await among(), (await hers()).includes('Bea Marlow')]).toEqual([0, false]);
    await joined(amina, bea, 'friend_of', { status: 'accepted' });
    expect([await among(), (await hers()).includes('Bea Marlow')]).toEqual([1, true]);
  });
});
