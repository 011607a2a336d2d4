import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { dateBoxes as day, openRooms, type Rooms, wordsOf } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
let amina = { id: '', scope: '' };
let bea = { id: '', scope: '' };
let library = { id: '', scope: '' };

beforeAll(async () => {
  rooms = await openRooms();
  const { world, people, agencies } = rooms;
  amina = await world.child('Amina', 'Yusuf');
  await world.grant(people.worker, amina.scope, 4, true, 'allocated worker');
  await world.grant(agencies.school, amina.scope, 2, true);
  bea = await world.child('Bea', 'Marlow');
  library = await rooms.context('Bus stop outside the library');
});

afterAll(() => rooms.close());

const get: Rooms['get'] = (person, path) => rooms.get(person, path);
const post: Rooms['post'] = (person, path, fields) => rooms.post(person, path, fields);
const recordId = (location: unknown) => /records\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? '';
const rows = <Row extends object>(sql: string, values?: unknown[]) => rooms.fresh.arrange<Row>(sql, values);

describe('a missing episode', () => {
  let id = '';

  test('has a 72-hour clock from the return', async () => {
    const sent = await post('worker', '/records/new/missing', {
      'who[0][id]': amina.id,
      type: 'missing',
      when: 'exact',
      ...day('when-at', '27', '2'),
      'when-at-time': '10pm',
      ...day('returned', '28', '2'),
      'returned-time': '7am',
      text: 'Came home by taxi.',
      source: 'reported',
    });
    id = recordId(sent.headers.location);
    expect(sent.status).toBe(303);
    const { body } = await get('worker', `/records/${id}`);
    expect(body).toContain('Due by 7am tomorrow');
    expect(body).toMatch(/Offered<\/dt><dd[^>]*>Not asked/);
  });

  test('I17: what she mentioned is only ever proposed', async () => {
    await rooms.world.grant(rooms.people.worker, library.scope, 2);
    await rooms.world.grant(rooms.people.worker, bea.scope, 2, true);
    const sent = await post('worker', `/records/${id}/return-interview`, {
      offered: 'yes',
      accepted: 'yes',
      ...day('done', '1', '3'),
      'done-time': '2pm',
      by: 'A charity’s worker',
      independent: 'yes',
      themes: 'She likes the bench by the library.',
      'who[0][id]': library.id,
      'who[1][id]': bea.id,
    });
    expect(sent.status).toBe(303);
    expect(await rows('select distinct status, source from assertion')).toEqual([
      { status: 'proposed', source: 'Mentioned in a return interview' },
    ]);
    const links = (await get('worker', `/subjects/${amina.id}/links`)).body;
    const [facts, suggested] = [
      links.slice(0, links.indexOf('Suggested, and not yet')),
      links.slice(links.indexOf('Suggested, and not yet')),
    ];
    expect(facts).not.toMatch(/library|Bea/);
    expect(wordsOf(suggested)).toContain('Spends time at Bus stop outside the library');
    expect(wordsOf(suggested)).toContain('Is in contact with Bea Marlow');
    const { body } = await get('worker', `/records/${id}`);
    expect(body).toContain('Done in time, on 1 March 2026 at 2pm');
    expect(body).toContain('A charity’s worker. Independent');
  });
});
