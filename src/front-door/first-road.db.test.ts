import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../test/support/house.ts';
import { worldBuilder } from '../../test/support/world.ts';

let fresh: FreshDatabase;
let house: TestHouse;
const people: Record<string, Session> = {};
let worker = '';

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council', 'childrens_social_care');
  const school = await world.agency('Northgate School', 'school');
  worker = await world.account(council, 'Wren Patel', ['social_worker'], 'SW3');
  house = await openHouse(fresh);
  for (const [name, agency, roles, registration] of [
    ['lead', school, ['school_lead'], null],
    ['screener', council, ['screener'], 'SW1'],
    ['other', council, ['screener'], 'SW2'],
    ['unregistered', council, ['screener'], null],
  ] as const) {
    people[name] = await house.session(await world.account(agency, name, roles, registration));
  }
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

const as = (name: string): Session => {
  const session = people[name];
  if (!session) throw new Error(`nobody is called ${name}`);
  return session;
};

const concern = {
  danger: 'no',
  'subjects[0][kind]': 'child',
  'subjects[0][named]': 'Amina Yusuf',
  'subjects[1][kind]': 'location',
  'subjects[1][named]': 'Bus stop outside the library',
  happened: 'Amina said older lads wait there after school.',
  when: 'not_known',
  howKnown: 'told_by_child',
};

const idIn = (location: unknown): string => /[0-9a-f-]{36}/.exec(String(location))?.[0] ?? '';

async function raise(fields: Record<string, string> = concern): Promise<string> {
  const sent = await as('lead').ask('POST', '/concerns/new', fields);
  expect(sent.status).toBe(303);
  return idIn(sent.headers.location);
}

const subjectIds = async (concernId: string) =>
  (
    await fresh.arrange<{ id: string; named: string }>(
      'select id, named from concern_subject where concern_id = $1 order by named',
      [concernId],
    )
  ).map((row) => row.id);

test('a concern about a child and a place goes from a school to two decisions', async () => {
  const id = await raise();
  const [child = '', place = ''] = await subjectIds(id);
  const queue = await as('screener').ask('GET', '/front-door');
  expect(queue.body).toContain('Amina Yusuf, Bus stop outside the library');

  expect((await as('screener').ask('POST', `/front-door/${id}/take`)).status).toBe(303);
  for (const subject of [child, place]) {
    expect((await as('screener').ask('POST', `/front-door/${id}/who/${subject}`, { choice: 'new' })).status).toBe(303);
  }
  const accept = {
    outcome: 'accepted',
    rationale: 'Harm is likely.',
    owner: worker,
    'review-day': '1',
    'review-month': '4',
    'review-year': '2026',
  };
  for (const subject of [child, place]) {
    expect((await as('screener').ask('POST', `/front-door/${id}/decide/${subject}`, accept)).headers.location).toBe(
      `/front-door/${id}`,
    );
  }
  const decided = await fresh.arrange<{ status: string; met: boolean }>(
    'select c.status, k.met_at is not null as met from concern c join clock k on k.concern_id = c.id where c.id = $1',
    [id],
  );
  expect(decided).toEqual([{ status: 'decided', met: true }]);
  const mine = await as('lead').ask('GET', `/concerns/mine/${id}`);
  expect(mine.body).toContain('A person has read it');
  expect(mine.body).toContain('We have acted or given advice');
  const allocated = await (await house.session(worker)).ask('GET', '/subjects');
  expect(allocated.body).toContain('Amina Yusuf');
  expect((await as('lead').ask('GET', '/subjects')).body).not.toContain('Amina Yusuf');
});

test('I6: no further action waits for a second, different, registered social worker', async () => {
  const id = await raise();
  const [child = ''] = await subjectIds(id);
  await as('screener').ask('POST', `/front-door/${id}/take`);
  const close = { outcome: 'no_further_action', rationale: 'Nothing more is known.', owner: '' };
  expect((await as('unregistered').ask('POST', `/front-door/${id}/decide/${child}`, close)).status).toBe(409);
  await as('screener').ask('POST', `/front-door/${id}/decide/${child}`, close);
  const status = async () =>
    (
      await fresh.arrange<{ status: string }>('select status from screening_decision where concern_subject_id = $1', [
        child,
      ])
    ).map((row) => row.status);
  expect(await status()).toEqual(['proposed']);
  const agree = { agrees: 'yes', rationale: 'I read the same words and agree.' };
  expect((await as('screener').ask('POST', `/front-door/${id}/second/${child}`, agree)).status).toBe(409);
  expect(await status()).toEqual(['proposed']);
  expect((await as('other').ask('POST', `/front-door/${id}/second/${child}`, agree)).status).toBe(303);
  expect(await status()).toEqual(['final']);
});

test('nobody chosen, and somebody chosen already, are each said and change nothing', async () => {
  const id = await raise();
  const [child = ''] = await subjectIds(id);
  await as('screener').ask('POST', `/front-door/${id}/take`);
  const who = (fields: Record<string, string>) => as('screener').ask('POST', `/front-door/${id}/who/${child}`, fields);
  const none = await who({});
  expect([none.status, none.body.includes('Choose one of those found')]).toEqual([422, true]);
  expect((await who({ choice: 'new' })).status).toBe(303);
  const again = await who({ choice: 'new' });
  expect([again.status, again.body.includes('already said who')]).toEqual([409, true]);
});

test('the same form sent twice makes one concern', async () => {
  const once = { ...concern, _once: '11111111-1111-4111-8111-111111111111' };
  const [first, again] = [await raise(once), await raise(once)];
  expect(again).toBe(first);
});

test('I21: whether anyone is in danger now has to be answered; what is wrong is said beside each field and nothing typed is lost', async () => {
  const answer = await as('lead').ask('POST', '/concerns/new', {
    'subjects[0][named]': '<b>Ché</b>',
    happened: '',
    when: 'day',
    'on-day': '31',
  });
  expect(answer.status).toBe(422);
  for (const words of [
    'Select whether anyone is in danger now',
    'Select who or what this is',
    'Enter what you saw, heard or were told',
    'The day it happened must include a month and year',
    '&lt;b>Ché',
  ]) {
    expect(answer.body).toContain(words);
  }
});
