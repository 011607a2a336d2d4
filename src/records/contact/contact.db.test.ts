import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openRooms, type Rooms } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;

beforeAll(async () => {
  rooms = await openRooms();
});

afterAll(() => rooms.close());

const get: Rooms['get'] = (person, path) => rooms.get(person, path);
const post: Rooms['post'] = (person, path, fields) => rooms.post(person, path, fields);
const recordId = (location: unknown) => /records\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? '';

describe('a contact session', () => {
  test('needs no names, and no sight of any record', async () => {
    const { body } = await get('youth', '/records/new/contact');
    expect(body).toContain('No names are needed');
    expect(body).not.toContain('Bus stop outside the library');
    const sent = await post('youth', '/records/new/contact', {
      placeSaid: 'Behind the shops',
      youngPeople: '8',
      estimated: 'yes',
      went: 'Good',
      worrying: 'no',
    });
    const own = await get('youth', String(sent.headers.location));
    expect(own.body).toContain('8 (an estimate)');
    expect((await get('stranger', `/records/${recordId(sent.headers.location)}`)).status).toBe(404);
  });

  test('a worry becomes a concern at the front door in the same breath, and says whom to ring', async () => {
    const sent = await post('youth', '/records/new/contact', {
      placeSaid: 'Behind the shops',
      went: 'Tense',
      worrying: 'yes',
      danger: 'no',
      worry: 'A man in a car was handing out phones.',
    });
    expect(sent.headers.location).toMatch(/^\/concerns\/mine\/[0-9a-f-]{36}\?sent=yes$/);
    const receipt = await get('youth', String(sent.headers.location));
    expect(receipt.body.split('<footer')[0]).toMatch(/01632 960\d{3}/);
    const queue = await get('screener', '/front-door');
    expect(queue.body).toContain('Behind the shops');
  });
});
