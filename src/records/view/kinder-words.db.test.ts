import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateBoxes, openRooms, type Rooms, wordsOf } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
let note = '';

beforeAll(async () => {
  rooms = await openRooms();
  const amina = await rooms.world.child('Amina', 'Yusuf');
  await rooms.world.grant(rooms.people.worker, amina.scope, 4, true, 'allocated worker');
  await rooms.world.grant(rooms.people.lead, amina.scope, 4, true);
  const sent = await rooms.post('worker', `/records/new/note?about=${amina.id}`, {
    'who[0][id]': amina.id,
    'who[0][part]': 'named',
    title: 'Home visit',
    when: 'day',
    ...dateBoxes('when-on', '1', '3'),
    source: 'seen_by_a_worker',
    text: 'She keeps putting herself at risk. She said "I absconded, and nobody came".',
  });
  expect(sent.status).toBe(303);
  const [row] = await rooms.fresh.arrange<{ id: string }>(`select id from record where title = 'Home visit'`);
  note = `records/${row?.id}`;
});
afterAll(() => rooms.close());

test('whoever wrote an account is offered kinder words, with the reason; nobody else is, and what she said stays hers', async () => {
  const { body } = await rooms.get('worker', `/${note}`);
  const words = wordsOf(body);
  expect(words).toContain('Some words here could be kinder');
  expect(words).toContain('“putting herself at risk”. You could say: is being put at risk by');
  expect(words).not.toContain('“absconded”');
  expect(body).toContain('She keeps putting herself at risk.');
  const colleague = await rooms.get('lead', `/${note}`);
  expect(colleague.body).toContain('She keeps putting herself at risk.');
  expect(colleague.body).not.toContain('could be kinder');
});
