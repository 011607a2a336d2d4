import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../test/support/house.ts';
import { worldBuilder } from '../../test/support/world.ts';

let fresh: FreshDatabase;
let house: TestHouse;
let lead: Session;
let otherLead: Session;
let screener: Session;
let id = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council', 'childrens_social_care');
  const school = await world.agency('Northgate School', 'school');
  house = await openHouse(fresh);
  lead = await house.session(await world.account(school, 'Lee Long', ['school_lead']));
  otherLead = await house.session(await world.account(school, 'Lou Short', ['school_lead']));
  screener = await house.session(await world.account(council, 'Sam Hill', ['screener'], 'SW1'));
  const sent = await lead.ask('POST', '/concerns/new', {
    danger: 'no',
    'subjects[0][kind]': 'child',
    'subjects[0][named]': 'Amina Yusuf',
    happened: 'Older lads wait for her after school.',
    when: 'not_known',
    howKnown: 'told_by_child',
  });
  id = /[0-9a-f-]{36}/.exec(String(sent.headers.location))?.[0] ?? '';
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

const seenByReferrer = async () => (await lead.ask('GET', `/concerns/mine/${id}`)).body;
const tell = (words: string, step: string) => screener.ask('POST', `/front-door/${id}/tell`, { words, step });
const WORDS = 'Thank you.\nShe has somebody to walk with <today>.';

test('I27: a referrer hears that it was received, and that a person has read it, when it is so', async () => {
  expect(await seenByReferrer()).not.toContain('A person has read it');
  expect((await screener.ask('GET', `/front-door/${id}/tell`)).status).toBe(404);
  expect((await tell(WORDS, 'send')).status).toBe(404);
  await screener.ask('POST', `/front-door/${id}/take`);
  expect(await seenByReferrer()).toContain('A person has read it');
});

test('I27: more only in words somebody chose and has seen as they will be read', async () => {
  const empty = await tell('   ', 'preview');
  expect([empty.status, empty.body.includes('Enter what you would like to tell them')]).toEqual([422, true]);
  const preview = await tell(WORDS, 'preview');
  expect(preview.status).toBe(200);
  expect(preview.body).toContain('Thank you.\nShe has somebody to walk with &lt;today>.');
  const changing = await tell(WORDS, 'change');
  expect(changing.body).toMatch(/<textarea[^>]*>Thank you\.\nShe has somebody to walk with &lt;today>\.<\/textarea>/);
  expect(await seenByReferrer()).not.toContain('somebody to walk with');
  const sent = await tell(WORDS, 'send');
  expect([sent.status, sent.headers.location]).toEqual([303, `/front-door/${id}`]);
  expect(await seenByReferrer()).toContain('She has somebody to walk with &lt;today>.');
  expect((await lead.ask('GET', '/')).body).toContain('A message for you');
});

test('I27: of the hub’s own record, its decisions and whom it concerns the referrer reads nothing, nor does a colleague of theirs', async () => {
  for (const path of [`/front-door/${id}`, `/front-door/${id}/tell`, '/front-door'])
    expect((await lead.ask('GET', path)).status).toBe(404);
  expect((await otherLead.ask('GET', `/concerns/mine/${id}`)).status).toBe(404);
  expect((await otherLead.ask('POST', `/front-door/${id}/tell`, { words: WORDS, step: 'send' })).status).toBe(404);
});

test('words stand with the step that carries them, and with nobody’s choice they cannot stand', async () => {
  const row = `insert into feedback (id, concern_id, step, told, chosen_by, at, scope_id, scope_class)
    select gen_random_uuid(), concern_id, $1, $2, null, at, scope_id, scope_class from feedback limit 1`;
  await expect(fresh.arrange(row, ['read', 'Already known to us'])).rejects.toThrow(/feedback_check/);
  await expect(fresh.arrange(row, ['told', 'Already known to us'])).rejects.toThrow(/feedback_check/);
});
