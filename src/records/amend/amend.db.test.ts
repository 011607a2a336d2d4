import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingOn, faultOf } from '../../../test/support/acting.ts';

import { dateBoxes as day, openRooms, type Rooms } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
let amina = { id: '', scope: '' };
let library = { id: '', scope: '' };
let id = '';

beforeAll(async () => {
  rooms = await openRooms();
  const { world, people, agencies } = rooms;
  amina = await world.child('Amina', 'Yusuf');
  await world.grant(people.worker, amina.scope, 4, true, 'allocated worker');
  await world.grant(agencies.school, amina.scope, 2, true);
  library = await rooms.context('Bus stop outside the library');
  const sent = await rooms.post('screener', '/records/new/incident', {
    variety: 'assault',
    title: 'Outside the library',
    source: 'reported',
    text: 'Two young people and a bag.',
    when: 'day',
    ...day('when-on', '27', '2'),
    'who[0][id]': amina.id,
    'who[0][part]': 'harmed',
    'who[1][id]': (await world.child('Bea', 'Marlow')).id,
    'who[1][part]': 'present',
    'who[2][id]': library.id,
  });
  id = recordId(sent.headers.location);
});

afterAll(() => rooms.close());

const get: Rooms['get'] = (person, path) => rooms.get(person, path);
const post: Rooms['post'] = (person, path, fields) => rooms.post(person, path, fields);
const recordId = (location: unknown) => /records\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? '';
const rows = <Row extends object>(sql: string, values?: unknown[]) => rooms.fresh.arrange<Row>(sql, values);

test('amended with a reason: what it said is kept, and each chronology keeps step, seen or not', async () => {
  await rooms.world.grant(rooms.people.stranger, library.scope, 2);
  await rooms.world.grant(
    rooms.people.stranger,
    (await rows<{ scope_id: string }>('select scope_id from record where id = $1', [id]))[0]?.scope_id ?? '',
    3,
  );
  const form = await get('stranger', `/records/${id}/amend`);
  const over = /name="over" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  const [{ text } = { text: '' }] = await rows<{ text: string }>(
    'select id as text from record_narrative where record_id = $1',
    [id],
  );
  const change = {
    title: 'By the library',
    when: 'day',
    ...day('when-on', '26', '2'),
    [`text-${text}`]: 'Two young people, a bag and a phone.',
  };
  expect((await post('stranger', `/records/${id}/amend`, { ...change, over })).body).toContain(
    'Enter why you are amending this',
  );
  expect(
    (await post('stranger', `/records/${id}/amend`, { ...change, over, why: 'The caller rang back' })).status,
  ).toBe(303);
  const after = await get('screener', `/records/${id}`);
  for (const words of [
    'By the library',
    'a bag and a phone',
    '26 February 2026',
    'The caller rang back',
    'Before: Two young people and a bag.',
  ])
    expect(after.body).toContain(words);
  expect((await get('worker', `/subjects/${amina.id}/chronology`)).body).toContain('26 February 2026');
  expect(await rows(`select distinct when_known from record_subject where record_id = $1`, [id])).toEqual([
    { when_known: 'day' },
  ]);
});

test('someone who cannot see where it happened amends the account, and is told who amends the rest', async () => {
  const { fresh, world, people } = rooms;
  await world.grant(
    people.youth,
    (await rows<{ scope_id: string }>('select scope_id from record where id = $1', [id]))[0]?.scope_id ?? '',
    3,
  );
  const form = await get('youth', `/records/${id}/amend`);
  const over = /name="over" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  const box = /name="(text-[0-9a-f-]+)"/.exec(form.body)?.[1] ?? '';
  const mine = {
    title: 'By the library',
    when: 'day',
    ...day('when-on', '26', '2'),
    over,
    why: 'I was there',
    [box]: 'One of them fell.',
  };
  const facts = await post('youth', `/records/${id}/amend`, { ...mine, title: 'Somewhere else' });
  expect(facts.status).toBe(422);
  expect(facts.body).toContain('has to amend what, when and where');
  expect((await post('youth', `/records/${id}/amend`, mine)).status).toBe(303);
  expect(await fresh.arrange('select text from record_narrative where record_id = $1', [id])).toEqual([
    { text: 'One of them fell.' },
  ]);
});

test('two editors: the second sees both versions, and neither is lost', async () => {
  const form = await get('screener', `/records/${id}/amend`);
  const over = /name="over" value="([^"]+)"/.exec(form.body)?.[1] ?? '';
  const box = /name="(text-[0-9a-f-]+)"/.exec(form.body)?.[1] ?? '';
  const mine = { title: 'By the library', when: 'day', ...day('when-on', '26', '2'), over, why: 'I know more' };
  expect(
    (await post('manager', `/records/${id}/amend`, { ...mine, [box]: 'Theirs: three young people.' })).status,
  ).toBe(303);
  const clash = await post('screener', `/records/${id}/amend`, { ...mine, [box]: 'Mine: four young people.' });
  expect(clash.status).toBe(422);
  expect(clash.body).toContain('Someone else amended this while you were writing');
  expect(clash.body).toContain('Theirs: three young people.');
  expect(clash.body).toContain('Mine: four young people.');
  expect((await get('screener', `/records/${id}`)).body).toContain('Theirs: three young people.');
  const again = /name="over" value="([^"]+)"/.exec(clash.body)?.[1] ?? '';
  expect(
    (await post('screener', `/records/${id}/amend`, { ...mine, over: again, [box]: 'Mine: four young people.' }))
      .status,
  ).toBe(303);
  expect((await get('screener', `/records/${id}`)).body).toContain('Before: Theirs: three young people.');
});

test('I9: nothing here is deleted by anyone who uses it', async () => {
  const acting = actingOn(rooms.fresh);
  for (const table of [
    'record',
    'record_narrative',
    'record_subject',
    'record_said',
    'fact',
    'flag',
    'warning_note',
    'link',
    'assertion',
    'alias',
    'person_identity',
  ] as const) {
    const fault = await faultOf(acting.as(rooms.people.manager, async (tx) => tx.deleteFrom(table).execute()));
    expect(fault?.code, table).toBe('42501');
  }
  await acting.close();
});
