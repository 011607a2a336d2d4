import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../test/support/fresh-database.ts';
import { openHouse, type TestHouse } from '../../test/support/house.ts';
import { worldBuilder } from '../../test/support/world.ts';
import { asActor } from '../access/testing/as-actor.ts';

// What the pages refuse, tried past them: the database is why a decision is a registered social worker's, and a second
// person another (I6).
let fresh: FreshDatabase;
let house: TestHouse;
let about = '';
const people = { first: '', second: '', unregistered: '' };

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const council = await world.agency('Council', 'childrens_social_care');
  house = await openHouse(fresh);
  people.first = await world.account(council, 'First Worker', ['screener'], 'SW1');
  people.second = await world.account(council, 'Second Worker', ['screener'], 'SW2');
  people.unregistered = await world.account(council, 'Une Worker', ['screener']);
  const raised = await (await house.session(people.first)).ask('POST', '/concerns/new', {
    danger: 'no',
    'subjects[0][kind]': 'location',
    'subjects[0][named]': 'Bus stop outside the library',
    happened: 'It is dark there.',
    when: 'not_known',
    howKnown: 'saw',
  });
  expect(raised.status).toBe(303);
  about = (await fresh.arrange<{ id: string }>('select id from concern_subject'))[0]?.id ?? '';
});
afterAll(async () => {
  await house.close();
  await fresh.drop();
});

const propose = (
  who: keyof typeof people,
  columns: { status: string; by?: keyof typeof people; second?: keyof typeof people },
) =>
  asActor(
    fresh,
    people[who],
    `insert into screening_decision (id, concern_id, concern_subject_id, outcome, needs_second, rationale, status, proposed_by, proposed_at, second_by, scope_id, scope_class)
     select $id, c.concern_id, c.id, 'no_further_action', true, 'Because', $1, $2, kith_now(), $3, c.scope_id, c.scope_class from concern_subject c where c.id = $4`,
    [columns.status, people[columns.by ?? who], columns.second ? people[columns.second] : null, about],
  );
const standing = async () =>
  (await fresh.arrange<{ status: string }>('select status from screening_decision')).map(({ status }) => status);

test('I6: no further action cannot be final alone, in another’s name, or by somebody who is not registered', async () => {
  expect((await propose('first', { status: 'final' })).code).toBe('23514');
  expect((await propose('unregistered', { status: 'proposed' })).code).toBe('42501');
  expect((await propose('first', { status: 'proposed', by: 'second' })).code).toBe('42501');
  expect((await propose('first', { status: 'final', second: 'second' })).code).toBe('42501');
  expect(await standing()).toEqual([]);
  expect((await propose('first', { status: 'proposed' })).code).toBeNull();
  expect(await standing()).toEqual(['proposed']);
});

test('I6: the second person is another, registered, and says it themselves', async () => {
  const second = (who: keyof typeof people, named: keyof typeof people) =>
    asActor(
      fresh,
      people[who],
      `update screening_decision set status = 'final', second_by = $1, second_at = kith_now(), second_rationale = 'I agree'`,
      [people[named]],
    );
  expect((await second('first', 'first')).code).toBe('23514');
  expect((await second('first', 'second')).code).toBe('42501');
  await second('unregistered', 'unregistered');
  expect(await standing()).toEqual(['proposed']);
  expect((await second('second', 'second')).code).toBeNull();
  expect(await standing()).toEqual(['final']);
});
