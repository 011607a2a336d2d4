import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { actingOn, faultOf } from '../../../test/support/acting.ts';
import { idOf } from '../../../test/support/world.ts';
import { openRooms, type Person, type Rooms } from '../testing/rooms.ts';

let rooms: Rooms;
let child = { id: '', scope: '' };

beforeAll(async () => {
  rooms = await openRooms();
  child = await rooms.world.child('Amina', 'Yusuf');
  await rooms.world.grant(rooms.people.worker, child.scope, 4, true, 'allocated worker');
  await rooms.world.grant(rooms.agencies.school, child.scope, 3, false);
});

afterAll(() => rooms.close());

const at = (path: string) => `/subjects/${child.id}${path && `/${path}`}`;
const get = async (person: Person, path: string) => (await rooms.as(person)).ask('GET', at(path));
const post = async (person: Person, path: string, fields: Record<string, string>) =>
  (await rooms.as(person)).ask('POST', at(path), fields);
const date = (name: string, [year, month, day]: readonly [string, string, string]) => ({
  [`${name}-year`]: year,
  [`${name}-month`]: month,
  [`${name}-day`]: day,
});
const count = async (sql: string) =>
  (await rooms.fresh.arrange<{ n: number }>(`select count(*)::integer as n from ${sql}`))[0]?.n;

describe('flags', () => {
  test('a flag is raised with its source, review and end, and ended with a reason that is kept', async () => {
    const raised = await post('worker', 'flags/new', {
      kind: 'missing_often',
      source: 'Return interviews',
      ...date('review', ['2026', '4', '1']),
      ...date('expires', ['2026', '8', '1']),
    });
    expect(raised.headers.location).toBe(at('notes?done=flag'));
    expect((await get('worker', '')).body).toContain('Missing three or more times in 90 days: review 1 April 2026');
    const [flag] = await rooms.fresh.arrange<{ id: string }>('select id from flag');
    expect((await post('worker', `flags/${flag?.id}/end`, { why: '' })).status).toBe(422);
    expect((await post('worker', `flags/${flag?.id}/end`, { why: 'Home every night since January' })).status).toBe(303);
    const { body } = await get('worker', 'notes');
    expect(body).toContain('worker Example ended it: Home every night since January');
    expect((await get('worker', '')).body).not.toContain('Missing three or more');
    expect(await count('flag_history')).toBe(1);
  });

  test('PostgreSQL refuses a flag that never ends', async () => {
    const fault = await faultOf(
      rooms.fresh.arrange(
        `insert into flag (id, subject_id, kind, source, from_on, review_on, expires_on, scope_id, scope_class)
         values ($1, $2, 'staff_safety', 'Test', '2026-01-01', '2026-06-01', '2026-05-01', $3, 'child')`,
        [idOf('endless'), child.id, child.scope],
      ),
    );
    expect(fault?.code).toBe('23514');
  });
});

describe('warning notes', () => {
  test('written by one, agreed by another; the first is never the second', async () => {
    const written = await post('worker', 'warnings/new', {
      note: 'Visit in twos: a dog is loose in the yard',
      disclosed: 'yes',
      rationale: 'Bitten in February',
      ...date('review', ['2026', '9', '1']),
    });
    expect(written.status).toBe(303);
    const [{ id } = { id: '' }] = await rooms.fresh.arrange<{ id: string }>('select id from warning_note');
    expect((await get('worker', '')).body).toContain('Read the warning note first');
    const notes = await get('worker', 'notes');
    expect(notes.body).toContain('Waiting for a second person');
    expect(notes.body).not.toContain('Agree or send back');
    expect((await get('manager', 'notes')).body).toContain('Agree or send back');
    const agree = { agrees: 'yes', rationale: 'I saw the dog' };
    expect((await post('worker', `warnings/${id}/second`, agree)).status).toBe(409);
    expect((await post('manager', `warnings/${id}/second`, agree)).status).toBe(303);
    expect((await get('worker', 'notes')).body).toContain('Agreed by manager Example: I saw the dog');
  });

  test('it ends only when a second person agrees', async () => {
    const [{ id } = { id: '' }] = await rooms.fresh.arrange<{ id: string }>('select id from warning_note');
    await post('worker', `warnings/${id}/review`, { step: 'end', rationale: 'The dog has gone' });
    expect(await count('warning_note where ended_at is not null')).toBe(0);
    await post('manager', `warnings/${id}/second`, { agrees: 'no', rationale: 'It was there yesterday' });
    expect(await count('warning_note where ended_at is not null')).toBe(0);
    await post('worker', `warnings/${id}/review`, { step: 'end', rationale: 'It has gone now' });
    await post('manager', `warnings/${id}/second`, { agrees: 'yes', rationale: 'So it has' });
    expect(await count('warning_note where ended_at is not null')).toBe(1);
  });

  test('a note the person has not been told of says why not', async () => {
    const { status, body } = await post('worker', 'warnings/new', {
      note: 'x',
      disclosed: 'no',
      rationale: 'y',
      ...date('review', ['2026', '9', '1']),
    });
    expect(status).toBe(422);
    expect(body).toContain('Enter why they have not been told');
  });

  test('no query makes one person both first and second', async () => {
    await post('worker', 'warnings/new', {
      note: 'Ring first',
      disclosed: 'yes',
      rationale: 'Shift work',
      ...date('review', ['2026', '9', '1']),
    });
    const acting = actingOn(rooms.fresh);
    const fault = await faultOf(
      acting.as(rooms.people.worker, async (tx) => {
        await tx
          .updateTable('warning_review')
          .set({ status: 'agreed', second_by: rooms.people.manager, second_at: new Date(), second_rationale: 'Forged' })
          .where('status', '=', 'waiting')
          .execute();
      }),
    );
    expect(fault?.code).toBe('42501');
    await acting.close();
  });
});

describe('who they are', () => {
  const change = {
    familyName: 'Yusuf',
    'birthDate-day': '5',
    'birthDate-month': '5',
    'birthDate-year': '2010',
    namesWere: 'misspelling',
  };
  const over = async (person: Person) =>
    /name="over" value="([^"]+)"/.exec((await get(person, 'identity')).body)?.[1] ?? '';

  test('a change needs a reason, is kept as history, and the old name still finds them', async () => {
    const mark = await over('worker');
    expect((await post('worker', 'identity', { ...change, givenNames: 'Aminah', over: mark })).status).toBe(422);
    const saved = await post('worker', 'identity', {
      ...change,
      givenNames: 'Aminah',
      over: mark,
      why: 'As on her birth certificate',
    });
    expect(saved.headers.location).toBe(at('notes?done=identity'));
    const { body } = await get('worker', 'notes');
    expect(body).toContain('As on her birth certificate');
    expect(body).toContain('Before: Given names: Amina');
    expect(body).toContain('Amina Yusuf');
    const tokens = await rooms.fresh.arrange<{ token: string }>(
      `select token from name_token where subject_id = $1 and kind = 'part' order by token`,
      [child.id],
    );
    expect(tokens.map(({ token }) => token)).toEqual(['amina', 'aminah', 'yusuf']);
  });

  test('two editors: the second sees theirs, and what was typed stays', async () => {
    const mark = await over('worker');
    await post('manager', 'identity', {
      ...change,
      givenNames: 'Amina',
      over: await over('manager'),
      why: 'She says so herself',
    });
    const clash = await post('worker', 'identity', { ...change, givenNames: 'Amineh', over: mark, why: 'Letter' });
    expect(clash.status).toBe(422);
    expect(clash.body).toContain('Someone else changed this while you were writing');
    expect(clash.body).toContain('Given names: Amina<');
    expect(clash.body).toContain('value="Amineh"');
  });

  test('I3: someone who sees the file without the right to identity gets no name, on no page', async () => {
    const { status, body } = await get('teacher', 'notes');
    expect(status).toBe(200);
    expect(body).not.toMatch(/Amina|Yusuf|Date of birth|Also known as/);
    for (const path of ['identity', 'names/new', 'safe-address'])
      expect((await get('teacher', path)).status, path).toBe(404);
  });

  test('a safe address is opened by itself with a reason, and shown nowhere else', async () => {
    await post('worker', 'identity', {
      ...change,
      givenNames: 'Amina',
      address: '4 Hidden Row',
      addressIsSafeAddress: 'yes',
      over: await over('worker'),
      why: 'She moved',
    });
    for (const path of ['', 'notes', 'facts', 'links'])
      expect((await get('worker', path)).body, path).not.toContain('Hidden Row');
    const api = JSON.stringify(await rooms.data('worker', at('notes')));
    expect(api).toContain('Yusuf');
    expect(api).not.toContain('Hidden Row');
    expect((await post('worker', 'safe-address', { why: '' })).body).not.toContain('Hidden Row');
    expect((await post('worker', 'safe-address', { why: 'Visit today' })).body).toContain('4 Hidden Row');
    const [event] = await rooms.fresh.arrange<{ reason: string }>(
      `select reason from audit_event where action = 'opened a safe address' and outcome = 'done' and reason is not null`,
    );
    expect(event?.reason).toBe('Visit today');
  });

  test('I5: a birth date cannot make an adult of concern of a child, by form or by query', async () => {
    const { fresh, world, people } = rooms;
    const scope = await world.scope('adult', 'adult');
    const id = idOf('adult');
    await fresh.arrange(
      `insert into subject (id, kind, label, opened_at, scope_id, scope_class) values ($1, 'person', 'AD-1111', '2026-01-01', $2, 'adult')`,
      [id, scope],
    );
    await fresh.arrange(
      `insert into person_role (id, subject_id, role, from_on, category, basis, review_on, scope_id, scope_class)
       values ($1, $2, 'person_of_concern', '2026-01-10', '{alleged}', 'Reports', '2026-04-01', $3, 'adult')`,
      [idOf('adult role'), id, scope],
    );
    await fresh.arrange(
      `insert into person_identity (id, subject_id, given_names, scope_id, scope_class) values ($1, $2, 'Someone', $3, 'adult')`,
      [idOf('adult identity'), id, scope],
    );
    const lead = await rooms.as('lead');
    const mark =
      /name="over" value="([^"]+)"/.exec((await lead.ask('GET', `/subjects/${id}/identity`)).body)?.[1] ?? '';
    const { status, body } = await lead.ask('POST', `/subjects/${id}/identity`, {
      givenNames: 'Someone',
      'birthDate-day': '11',
      'birthDate-month': '1',
      'birthDate-year': '2008',
      over: mark,
      why: 'Found a record',
    });
    expect(status).toBe(422);
    expect(body).toContain('A child keeps a child’s record');
    const acting = actingOn(fresh);
    const fault = await faultOf(
      acting.as(people.lead, async (tx) => {
        await sql`select set_config('kith.reason', 'Forged', true)`.execute(tx);
        await tx
          .updateTable('person_identity')
          .set({ birth_date: '2008-01-11' })
          .where('subject_id', '=', id)
          .execute();
      }),
    );
    expect(fault?.code).toBe('KI005');
    const role = await faultOf(
      fresh.arrange(
        `insert into person_role (id, subject_id, role, from_on, category, basis, review_on, scope_id, scope_class)
         values ($1, $2, 'person_of_concern', '2026-01-10', '{alleged}', 'Reports', '2026-04-01', $3, 'child')`,
        [idOf('child of concern'), child.id, child.scope],
      ),
    );
    expect(role?.code).toBe('KI005');
    await acting.close();
  });
});

test('a place says where it is, how exactly and since when; where it was before is kept', async () => {
  const place = await rooms.context('Bus stop outside the library');
  const lead = await rooms.as('lead');
  const where = { latitude: '51.41', longitude: '-0.22', precision: 'about 100 metres', why: 'Walked there' };
  expect(
    (await lead.ask('POST', `/subjects/${place.id}/whereabouts`, { ...where, latitude: '-0.22', longitude: '51.41' }))
      .status,
  ).toBe(422);
  expect((await lead.ask('POST', `/subjects/${place.id}/whereabouts`, where)).status).toBe(303);
  expect(
    (await lead.ask('POST', `/subjects/${place.id}/whereabouts`, { ...where, latitude: '51.42', precision: 'exact' }))
      .status,
  ).toBe(303);
  const { body } = await lead.ask('GET', `/subjects/${place.id}/notes`);
  expect(body).toContain('51.4200, -0.2200');
  expect(body).toContain('Where it was before');
});
