import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../../../test/support/world.ts';
import { openRooms, type Rooms } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await openRooms();
});
afterAll(() => rooms.close());

test('a record says whom it is about: to those who may see them, by name only where names may be seen', async () => {
  const child = await rooms.world.scope('Ro Child', 'child');
  const record = await rooms.world.scope('a fight', 'record');
  await rooms.fresh.arrange(
    `insert into subject (id, kind, label, opened_at, scope_id, scope_class) values ($1, 'person', 'K4-7QXM', '2026-01-05', $2, 'child')`,
    [idOf('subject', 'Ro'), child],
  );
  await rooms.fresh.arrange(
    `insert into person_identity (id, subject_id, given_names, family_name, scope_id, scope_class) values ($1, $2, 'Ro', 'Child', $3, 'child')`,
    [idOf('identity', 'Ro'), idOf('subject', 'Ro'), child],
  );
  await rooms.fresh.arrange(
    `insert into record (id, kind, title, when_known, sort_at, source, recorded_at, scope_id, scope_class)
     values ($1, 'note', 'A note', 'not_known', '2026-02-01', 'reported', '2026-02-01', $2, 'record')`,
    [idOf('record', 'fight'), record],
  );
  await rooms.fresh.arrange(
    `insert into record_subject (id, record_id, subject_id, part, kind, when_known, sort_at, scope_id, scope_class)
     values ($1, $2, $3, 'present', 'note', 'not_known', '2026-02-01', $4, 'child')`,
    [idOf('part', 'Ro'), idOf('record', 'fight'), idOf('subject', 'Ro'), child],
  );
  expect((await rooms.get('screener', '/records')).body).toContain('Ro Child');
  const [look] = await rooms.fresh.arrange<{ seen: string[] }>(
    `select seen from audit_event where action = 'looked at the list of records' order by at desc, id limit 1`,
  );
  expect(look?.seen.toSorted()).toEqual([idOf('record', 'fight'), idOf('subject', 'Ro')].toSorted());
  await rooms.world.grant(rooms.people.stranger, record, 2);
  const stranger = (await rooms.get('stranger', '/records')).body;
  expect(stranger).toContain(idOf('record', 'fight'));
  expect(stranger).not.toMatch(/Ro Child|K4-7QXM/);
  await rooms.world.grant(rooms.people.stranger, child, 2);
  expect((await rooms.get('stranger', '/records')).body).toContain('K4-7QXM');
});
