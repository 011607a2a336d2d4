import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actingOn, faultOf } from '../../../test/support/acting.ts';
import { idOf } from '../../../test/support/world.ts';

import { dateBoxes as day, openRooms, type Rooms } from '../../subjects/testing/rooms.ts';

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
  await rooms.fresh.arrange(
    `insert into name_token (id, subject_id, kind, token, scope_id, scope_class) values ($1, $2, 'part', 'bea', $3, 'child')`,
    [idOf('token'), bea.id, bea.scope],
  );
});

afterAll(() => rooms.close());

const get: Rooms['get'] = (person, path) => rooms.get(person, path);
const post: Rooms['post'] = (person, path, fields) => rooms.post(person, path, fields);
const recordId = (location: unknown) => /records\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? '';
const rows = <Row extends object>(sql: string, values?: unknown[]) => rooms.fresh.arrange<Row>(sql, values);
const happening = {
  variety: 'assault',
  title: 'Outside the library',
  source: 'reported',
  text: 'Two young people and a bag.',
  opinion: 'fact',
};

describe('an incident about several people', () => {
  let id = '';

  test('people are found in the form without script, and every button gives back what was typed', async () => {
    const found = await post('screener', '/records/new/incident', { ...happening, q: 'Bea', find: '1' });
    expect(found.status).toBe(200);
    expect(found.body).toMatch(new RegExp(`<button[^>]*value="${bea.id}"[^>]*name="add"`));
    expect(found.body).toContain('Two young people and a bag.');
    const added = await post('screener', '/records/new/incident', { ...happening, add: bea.id });
    expect(added.body).toContain('<h3 class="govuk-heading-s govuk-!-margin-bottom-1">Bea Marlow</h3>');
    const dropped = await post('screener', '/records/new/incident', {
      ...happening,
      'who[0][id]': bea.id,
      drop: bea.id,
    });
    expect(dropped.body).not.toContain('Bea Marlow');
  });

  test('each person’s part stands under their own scope, and the account under neither', async () => {
    const sent = await post('screener', '/records/new/incident', {
      ...happening,
      when: 'between',
      ...day('when-from', '27', '2'),
      'when-from-time': '4pm',
      ...day('when-to', '27', '2'),
      'when-to-time': '6:30pm',
      'who[0][id]': amina.id,
      'who[0][part]': 'harmed',
      'who[0][said]': 'A bruised arm',
      'who[0][own]': 'I was scared',
      'who[1][id]': bea.id,
      'who[1][part]': 'may_have_harmed',
      'who[1][said]': 'Was told to by somebody older',
      'who[2][id]': library.id,
    });
    id = recordId(sent.headers.location);
    expect(sent.status).toBe(303);
    expect(
      await rows(
        `select part, scope_id = $2 as hers, kind, when_known from record_subject where record_id = $1 and subject_id = $3`,
        [id, amina.scope, amina.id],
      ),
    ).toEqual([{ part: 'harmed', hers: true, kind: 'incident', when_known: 'between' }]);
    const whole = await get('screener', `/records/${id}`);
    for (const words of [
      'Two young people and a bag.',
      'A bruised arm',
      'Was told to by somebody older',
      'Bus stop outside the library',
      'Between 4pm and 6:30pm on 27 February 2026',
    ])
      expect(whole.body).toContain(words);
    // Those harmed are shown before anyone who may have caused harm.
    expect(whole.body.indexOf('Was harmed')).toBeLessThan(whole.body.indexOf('May have caused harm'));
  });

  test('one young person’s worker sees their part and their words, and nothing of the other', async () => {
    const chronology = await get('worker', `/subjects/${amina.id}/chronology`);
    expect(chronology.body).toContain('Between 4pm and 6:30pm on 27 February 2026');
    expect(chronology.body).toContain('A bruised arm');
    expect(chronology.body).toMatch(/<blockquote class="govuk-body kith-their-words">I was scared/);
    expect(chronology.body).not.toMatch(/Bea|Marlow|somebody older|Two young people/);
    expect((await get('worker', `/records/${id}`)).status).toBe(404);
    expect((await get('worker', `/subjects/${amina.id}`)).body).toContain('I was scared');
  });

  test('a summary shows that it happened and none of what was said', async () => {
    const { body } = await get('teacher', `/subjects/${amina.id}/chronology`);
    expect(body).toContain('Was harmed');
    expect(body).not.toMatch(/bruised|scared|library/);
  });

  test('the account is for those who see the whole record', async () => {
    const { body } = await get('duty', `/records/${id}`);
    expect(body).toContain('You see a summary of this record');
    expect(body).not.toContain('Two young people and a bag.');
    expect(JSON.stringify(await rooms.data('duty', `/records/${id}`))).not.toContain('Two young people and a bag.');
  });

  test('someone harmed is never also one who may have harmed, by form or by query', async () => {
    const twice = await post('screener', '/records/new/incident', {
      ...happening,
      when: 'not_known',
      'who[0][id]': amina.id,
      'who[0][part]': 'harmed',
      'who[1][id]': amina.id,
      'who[1][part]': 'may_have_harmed',
    });
    expect(twice.status).toBe(303);
    expect(
      await rows(`select part from record_subject where record_id = $1`, [recordId(twice.headers.location)]),
    ).toEqual([{ part: 'harmed' }]);
    const acting = actingOn(rooms.fresh);
    const fault = await faultOf(
      acting.as(rooms.people.screener, async (tx) => {
        await tx
          .insertInto('record_subject')
          .values({
            id: idOf('suspect'),
            record_id: id,
            subject_id: amina.id,
            part: 'may_have_harmed',
            scope_id: amina.scope,
            scope_class: 'child',
          })
          .execute();
      }),
    );
    expect(fault?.code).toBe('KI022');
    await acting.close();
  });
});

test('what is wrong is said beside each box, and nothing is kept', async () => {
  const before = await rows('select id from record');
  const { status, body } = await post('screener', '/records/new/incident', {
    title: '',
    when: 'exact',
    ...day('when-at', '1', '3'),
    'when-at-time': '4:30',
  });
  expect(status).toBe(422);
  for (const words of [
    'Add at least one person or place',
    'Select what kind of incident it was',
    'Enter what happened, in a few words',
    'The time must say am or pm, like 4:30pm',
    'Select how this is known',
  ])
    expect(body).toContain(words);
  expect(await rows('select id from record')).toEqual(before);
});

test('about one person, a record is part of their file', async () => {
  const sent = await post('worker', `/records/new/note?about=${amina.id}`, {
    'who[0][id]': amina.id,
    'who[0][part]': 'named',
    title: 'Home visit',
    when: 'day',
    ...day('when-on', '1', '3'),
    text: 'Her room is warm and her own.',
    source: 'seen_by_a_worker',
  });
  expect(sent.headers.location).toBe(`/subjects/${amina.id}/chronology?done=recorded`);
  expect(await rows(`select scope_id = $1 as hers from record where title = 'Home visit'`, [amina.scope])).toEqual([
    { hers: true },
  ]);
  expect((await get('teacher', `/subjects/${amina.id}/chronology`)).body).toContain('Home visit');
});
