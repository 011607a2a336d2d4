import { afterAll, beforeAll, expect, test } from 'vitest';
import { openRooms, type Rooms } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
beforeAll(async () => {
  rooms = await openRooms();
});
afterAll(() => rooms.close());

test('a search for whom to give a record to shows all that was typed, in characters that take two units each; a longer one is refused', async () => {
  const { id } = await rooms.world.child('Mara', 'Quill');
  const [row] = await rooms.fresh.arrange<{ scope_id: string }>('select scope_id from subject where id = $1', [id]);
  await rooms.world.grant(rooms.people.lead, row?.scope_id ?? '', 4, true);
  const ask = (typed: string) => rooms.get('lead', `/access/${id}/give?${new URLSearchParams({ q: typed })}`);
  const typed = '𝒜'.repeat(150);
  const shown = await ask(typed);
  expect([shown.status, shown.body.includes(`value="${typed}"`)]).toEqual([200, true]);
  expect((await ask('x'.repeat(201))).status).toBe(400);
});
