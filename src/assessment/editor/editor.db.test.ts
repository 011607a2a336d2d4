import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../../test/support/house.ts';
import { worldBuilder } from '../../../test/support/world.ts';

let fresh: FreshDatabase;
let house: TestHouse;
let admin: Session;
let ash: Session;
let child = { id: '', scope: '' };

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council');
  const administrator = await world.account(council, 'Ade Cole', ['administrator']);
  const screener = await world.account(council, 'Ash Reed', ['screener'], 'SW1');
  child = await world.child('Amina', 'Yusuf');
  house = await openHouse(fresh);
  admin = await house.session(administrator);
  ash = await house.session(screener);
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

/** The hidden mark of the draft a form was made over. */
async function mark(address: string): Promise<{ mark: string }> {
  return { mark: /name="mark" value="([^"]+)"/.exec((await admin.ask('GET', address)).body)?.[1] ?? '' };
}

async function publish(at: string, changed: string) {
  return admin.ask('POST', `${at}/publish`, { ...(await mark(`${at}/publish`)), changed });
}

test('an administrator writes, previews and publishes; what was answered reads as it was asked', async () => {
  const refused = await ash.ask('POST', '/instruments/new', { name: 'Mine' });
  expect(refused.status).toBe(404);
  const made = await admin.ask('POST', '/instruments/new', {
    name: 'Park look',
    about: 'A first look',
    asks: ['person'],
    section: 'First thoughts',
  });
  expect(made.status).toBe(303);
  const draft = String(made.headers.location);
  const at = draft.replace('/draft', '');
  expect((await publish(at, 'First')).body).toContain('It asks nothing yet');

  const section = `${draft}/first_thoughts`;
  const bare = { title: 'First thoughts', do: 'save' };
  await admin.ask('POST', section, {
    ...(await mark(section)),
    ...bare,
    'new-label': 'Is it lit?',
    'new-kind': 'yes_no',
  });
  const unscaled = await admin.ask('POST', section, {
    ...(await mark(section)),
    ...bare,
    'label-is_it_lit': 'Is it lit?',
    'new-label': 'How far?',
    'new-kind': 'choice',
  });
  expect(unscaled.body).toContain('Select the scale it is answered from');
  const before = await mark(section);
  await admin.ask('POST', section, {
    ...before,
    ...bare,
    'label-is_it_lit': 'Is it lit?',
    'new-label': 'Why not?',
    'new-kind': 'text',
  });
  // A question stays as it was typed, its lines too.
  const lines = 'Why not?\nSay what  you saw.';
  const asTyped = { ...bare, 'label-is_it_lit': 'Is it lit?', 'label-why_not': lines };
  await admin.ask('POST', section, { ...(await mark(section)), ...asTyped });
  expect((await admin.ask('GET', section)).body).toContain(`${lines}</textarea>`);
  const crossed = await admin.ask('POST', section, { ...before, ...bare, 'label-is_it_lit': 'Changed meanwhile' });
  expect(crossed.status).toBe(422);
  expect(crossed.body).toContain('Somebody else changed this draft');
  await admin.ask('POST', section, {
    ...(await mark(section)),
    ...bare,
    'label-is_it_lit': 'Is it lit?',
    'label-why_not': 'Why not?',
    'when-why_not': 'is_it_lit',
    'is-why_not': 'no',
  });
  expect((await ash.ask('GET', `${at}/versions/1`)).body).toContain('Asked only when “Is it lit?” is answered: no');
  expect((await ash.ask('GET', `/assessments/new?subject=${child.id}`)).body).not.toContain('Park look');
  expect((await publish(at, 'The first version')).status).toBe(303);

  // A published version stays as it is, in the database too.
  const kept = await fresh
    .arrange(
      `with said as (select set_config('kith.reason', 'test', true)) update instrument_version set definition = '{}' from said where state = 'published'`,
    )
    .catch((error: { code: string }) => error.code);
  expect(kept).toBe('KI041');

  const form = await ash.ask('GET', `/assessments/new?subject=${child.id}`);
  const instrument = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Park look/.exec(form.body)?.[1] ?? '';
  const sitting = String(
    (await ash.ask('POST', `/assessments/new?subject=${child.id}`, { instrument })).headers.location,
  );
  const first = await ash.ask('GET', `${sitting}/first_thoughts`);
  expect(first.body).not.toContain('Why not?');
  await ash.ask('POST', `${sitting}/first_thoughts`, { 'was-is_it_lit': '', 'v-is_it_lit': 'no', goes: 'stay' });
  const asked = await ash.ask('GET', `${sitting}/first_thoughts`);
  expect(asked.body).toContain('Why not?');
  const shown = /name="was-why_not" value/.test(asked.body);
  expect(shown).toBe(true);
  await ash.ask('POST', `${sitting}/first_thoughts`, { 'was-why_not': '', 'v-why_not': 'The lamp is broken' });

  await admin.ask('POST', `${at}/draft-begin`);
  await admin.ask('POST', section, {
    ...(await mark(section)),
    title: 'First thoughts',
    do: 'remove:why_not',
    'label-is_it_lit': 'Is the path lit after dark?',
    'label-why_not': 'Why not?',
    'new-label': 'Who walks there?',
    'new-kind': 'text',
  });
  const changes = await admin.ask('GET', `${at}/publish`);
  expect(changes.body).toContain('Who walks there? (in First thoughts)');
  expect(changes.body).toContain('Why not? (was in First thoughts)');
  expect(changes.body).toContain('Is the path lit after dark?');
  await publish(at, 'Asked about the path');

  const still = await ash.ask('GET', `${sitting}/first_thoughts`);
  expect(still.body).toContain('Is it lit?');
  expect(still.body).not.toContain('after dark');
  expect((await ash.ask('GET', sitting)).body).toContain('There is a newer version');
  const newer = await ash.ask('GET', `${sitting}/newer`);
  expect(newer.body).toContain('Asked about the path');
  const version = /name="version" value="([^"]+)"/.exec(newer.body)?.[1] ?? '';
  expect((await ash.ask('POST', `${sitting}/newer`, { version, why: '' })).status).toBe(422);
  expect((await ash.ask('POST', `${sitting}/newer`, { version, why: 'The path matters' })).status).toBe(303);
  const moved = await ash.ask('GET', `${sitting}/first_thoughts`);
  expect(moved.body).toContain('Is the path lit after dark?');
  const end = await ash.ask('GET', `${sitting}/end`);
  expect(end.body).toContain('Asked as: Is it lit?');
  expect(end.body).toContain('Answered, and not asked now (1)');
  expect(end.body).toContain('The lamp is broken');
});

test('a definition from a file is checked in words, with where, and changes nothing when it is wrong', async () => {
  const [row] = await fresh.arrange<{ id: string }>(`select id from instrument where code = 'harm_matrix'`);
  const at = `/instruments/${row?.id}`;
  const copy = await ash.ask('GET', `${at}/versions/1/definition`);
  expect(copy.headers['content-disposition']).toContain('harm_matrix-version-1.json');
  const definition = JSON.parse(copy.body);
  await admin.ask('POST', `${at}/draft-begin`);
  const put = async (text: string) =>
    admin.ask('POST', `${at}/draft-file`, { ...(await mark(`${at}/draft-file`)), definition: text });
  const draft = () =>
    fresh.arrange(`select definition from instrument_version where state = 'draft' and instrument_id = $1`, [row?.id]);
  const before = await draft();
  expect((await put('{\n "title": nothing\n}')).body).toContain('This is not JSON');
  expect((await put(JSON.stringify({ ...definition, suggestions: [{}] }))).status).toBe(422);
  definition.sections[0].items[0].when = { item: 'gifts', is: ['now'] };
  expect((await put(JSON.stringify(definition))).body).toContain('which is asked later');
  expect(await draft()).toEqual(before);
  delete definition.sections[0].items[0].when;
  definition.sections[0].items[0].label = 'There is somebody they trust';
  expect((await put(JSON.stringify(definition))).status).toBe(303);
  expect((await admin.ask('GET', `${at}/versions/2`)).body).toContain('There is somebody they trust');
});
