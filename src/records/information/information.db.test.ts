import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actingOn } from '../../../test/support/acting.ts';

import { openRooms, type Person, type Rooms } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
let amina = { id: '', scope: '' };

beforeAll(async () => {
  rooms = await openRooms();
  const { world, people, agencies } = rooms;
  amina = await world.child('Amina', 'Yusuf');
  await world.grant(people.worker, amina.scope, 4, true, 'allocated worker');
  await world.grant(agencies.school, amina.scope, 2, true);
});

afterAll(() => rooms.close());

const get: Rooms['get'] = (person, path) => rooms.get(person, path);
const post: Rooms['post'] = (person, path, fields) => rooms.post(person, path, fields);
const rows = <Row extends object>(sql: string, values?: unknown[]) => rooms.fresh.arrange<Row>(sql, values);

describe('information', () => {
  let id = '';
  const gave = {
    text: 'A silver van waits by the gates.',
    when: 'not_known',
    firstHand: 'yes',
    couldPutAtRisk: 'yes',
    sourceNamed: 'Mrs Neighbour of number nine',
  };

  test('its giver is told that it arrived, and shown nothing back', async () => {
    const sent = await post('teacher', '/records/new/information', { ...gave, 'who[0][id]': amina.id });
    expect(sent.headers.location).toBe('/records/information-sent');
    [{ id } = { id: '' }] = await rows<{ id: string }>(`select id from record where kind = 'information_item'`);
    expect((await get('teacher', `/records/${id}`)).status).toBe(404);
    expect((await get('teacher', '/records')).body).not.toContain(id);
  });

  test('I28: who gave it is in no chronology, page, list, print, export or API, even for those who read the item', async () => {
    const { body } = await get('lead', `/records/${id}`);
    expect(body).toContain('A silver van waits by the gates.');
    const chronology = `/subjects/${amina.id}/chronology`;
    for (const path of [`/records/${id}`, '/records', chronology, `${chronology}/print`, `${chronology}.csv`]) {
      for (const person of ['lead', 'officer', 'manager'] as const) {
        const answer = await get(person, path);
        expect(answer.body, `${person} ${path}`).not.toMatch(/Neighbour|number nine|teacher Example/);
        if (path === `/records/${id}` && person !== 'manager') expect(answer.body).not.toContain('Northgate School');
      }
    }
    for (const path of [`/records/${id}`, chronology])
      expect(JSON.stringify(await rooms.data('lead', path))).not.toMatch(/Neighbour|teacher Example/);
    for (const person of ['lead', 'officer', 'teacher', 'manager'] as const)
      expect((await get(person, `/records/${id}/source`)).status, person).toBe(404);
  });

  test('only those who hold the source see it, by itself', async () => {
    const [source] = await rows<{ scope_id: string }>('select scope_id from information_source');
    await rooms.world.grant(rooms.people.duty, source?.scope_id ?? '', 3);
    expect((await get('duty', `/records/${id}/source`)).body).toContain('Mrs Neighbour of number nine');
  });

  test('tagging a child puts nothing on that child’s page for those who do not read the item', async () => {
    const kinds = async (person: Person) =>
      ((await rooms.data(person, `/subjects/${amina.id}/chronology`)) as { events: { kind: string }[] }).events.map(
        ({ kind }) => kind,
      );
    expect(await kinds('worker')).not.toContain('information_item');
    expect(await kinds('lead')).toContain('information_item');
  });

  test('only the police grade it, whatever the query', async () => {
    const grade = {
      source: '2',
      information: 'C',
      handling: 'sharing_permitted_with_conditions',
      conditions: 'Not to be repeated to families',
      sanitised: 'A van has been seen near a school.',
    };
    expect((await post('lead', `/records/${id}/grade`, grade)).status).toBe(404);
    expect((await post('officer', `/records/${id}/grade`, { ...grade, conditions: '' })).status).toBe(422);
    expect((await post('officer', `/records/${id}/grade`, grade)).status).toBe(303);
    expect((await get('lead', `/records/${id}`)).body).toContain('A van has been seen near a school.');
    const acting = actingOn(rooms.fresh);
    const changed = await acting.as(rooms.people.lead, async (tx) =>
      tx.updateTable('information_item').set({ source_grade: 1 }).where('record_id', '=', id).executeTakeFirst(),
    );
    expect(Number(changed.numUpdatedRows)).toBe(0);
    await acting.close();
  });
});
