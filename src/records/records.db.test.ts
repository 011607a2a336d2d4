import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actingOn, faultOf } from '../../test/support/acting.ts';
import { idOf } from '../../test/support/world.ts';
import { openRooms, type Person, type Rooms } from '../subjects/testing/rooms.ts';

let rooms: Rooms;
let amina = { id: '', scope: '' };
let bea = { id: '', scope: '' };
let library = { id: '', scope: '' };

beforeAll(async () => {
  rooms = await openRooms();
  const { world, people, agencies } = rooms;
  amina = await world.child('Amina', 'Yusuf');
  bea = await world.child('Bea', 'Marlow');
  library = await rooms.context('Bus stop outside the library');
  await world.grant(people.worker, amina.scope, 4, true, 'allocated worker');
  await world.grant(agencies.school, amina.scope, 2, true);
  await rooms.fresh.arrange(
    `insert into name_token (id, subject_id, kind, token, scope_id, scope_class) values ($1, $2, 'part', 'bea', $3, 'child')`,
    [idOf('token'), bea.id, bea.scope],
  );
});

afterAll(() => rooms.close());

const get = async (person: Person, path: string) => (await rooms.as(person)).ask('GET', path);
const post = async (person: Person, path: string, fields: Record<string, string>) =>
  (await rooms.as(person)).ask('POST', path, fields);
const day = (name: string, d: string, m: string, y = '2026') => ({
  [`${name}-day`]: d,
  [`${name}-month`]: m,
  [`${name}-year`]: y,
});
const happening = {
  variety: 'assault',
  title: 'Outside the library',
  source: 'reported',
  text: 'Two young people and a bag.',
  opinion: 'fact',
};
const recordId = (location: unknown) => /records\/([0-9a-f-]{36})/.exec(String(location))?.[1] ?? '';
const rows = <Row extends object>(sql: string, values?: unknown[]) => rooms.fresh.arrange<Row>(sql, values);

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
    expect(chronology.body).toMatch(/<blockquote class="kith-their-words">I was scared/);
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
    expect(suggested).toContain('spends time at Bus stop outside the library');
    expect(suggested).toContain('is in contact with Bea Marlow');
    const { body } = await get('worker', `/records/${id}`);
    expect(body).toContain('Done in time, on 1 March 2026 at 2pm');
    expect(body).toContain('A charity’s worker. Independent');
  });
});

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
