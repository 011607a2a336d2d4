import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../../../test/support/world.ts';
import { openRooms, type Rooms } from '../testing/rooms.ts';

let rooms: Rooms;
let child = { id: '', scope: '' };

beforeAll(async () => {
  rooms = await openRooms();
  const { fresh, world, people, agencies } = rooms;
  child = await world.child('Amina', 'Yusuf');
  await world.grant(people.worker, child.scope, 4, true, 'allocated worker');
  await world.grant(agencies.school, child.scope, 2, false);
  const row = [child.id, child.scope];
  await fresh.arrange(
    `insert into case_status (id, subject_id, stage, owner_id, review_on, from_at, rationale, scope_id, scope_class)
     values ($3, $1, 'active', $4, '2026-02-20', '2026-01-05', 'Needs help', $2, 'child')`,
    [...row, idOf('case'), people.worker],
  );
  await fresh.arrange(
    `insert into flag (id, subject_id, kind, source, from_on, review_on, expires_on, scope_id, scope_class)
     values ($3, $1, 'missing_often', 'Return interviews', '2026-02-01', '2026-03-10', '2026-06-01', $2, 'child')`,
    [...row, idOf('flag')],
  );
  for (const [field, answer, sees] of [
    ['strength', 'Captain of her football team', 'summary'],
    ['main_worry', 'Older lads wait at the bus stop', 'full'],
    ['own_words', 'I want people to ask me first', 'full'],
  ]) {
    await fresh.arrange(
      `insert into fact (id, subject_id, field, answer, known, how_known, source, sees, recorded_at, scope_id, scope_class)
       values ($3, $1, $4, $5::jsonb, 'known', 'said_by_them', 'Return interview', $6, '2026-02-01', $2, 'child')`,
      [...row, idOf('fact', String(field)), field, JSON.stringify(answer), sees],
    );
  }
});

afterAll(() => rooms.close());

const look = async (person: Parameters<Rooms['as']>[0], id = child.id) =>
  (await rooms.as(person)).ask('GET', `/subjects/${id}`);

test('the worker sees what matters now, strengths before concerns, and her own words apart', async () => {
  const { status, body } = await look('worker');
  expect(status).toBe(200);
  for (const words of [
    'Amina Yusuf',
    '15 years old',
    'Plan under way',
    'worker Example',
    '20 February 2026',
    'Overdue',
  ]) {
    expect(body).toContain(words);
  }
  expect(body).toContain('Missing three or more times in 90 days: review 10 March 2026');
  const [strength, own, concern] = [
    'Captain of her football team',
    'I want people to ask me first',
    'Older lads wait',
  ].map((words) => body.indexOf(words));
  expect(strength).toBeGreaterThan(0);
  expect(own).toBeGreaterThan(strength ?? 0);
  expect(concern).toBeGreaterThan(own ?? 0);
  expect(body).toMatch(/<blockquote class="govuk-body kith-their-words">I want people/);
});

test('I3: without the right to identity there is a label and no name, age or birth date, on the page or in the API', async () => {
  const { status, body } = await look('teacher');
  expect(status).toBe(200);
  const api = JSON.stringify(await rooms.data('teacher', `/subjects/${child.id}`));
  for (const answer of [body, api]) {
    expect(answer).not.toMatch(/Amina|Yusuf|2010-05-05|5 May 2010|15 years/);
    // A summary: strengths that everyone who works with her needs, and nothing of the file.
    expect(answer).toContain('Captain of her football team');
    expect(answer).not.toContain('Older lads');
    expect(answer).not.toContain('ask me first');
  }
  const [{ label } = { label: '' }] = await rooms.fresh.arrange<{ label: string }>(
    'select label from subject where id = $1',
    [child.id],
  );
  expect(body).toContain(label);
});

test('someone with no sight gets the page for what is not there', async () => {
  const [hidden, absent] = [await look('stranger'), await look('stranger', idOf('nobody'))];
  expect(hidden.status).toBe(404);
  expect(hidden.body.replaceAll(child.id, '')).toBe(absent.body.replaceAll(idOf('nobody'), ''));
});

test('of a sealed record the hub sees its label and whom to ring, and nothing else', async () => {
  const { fresh, world, people } = rooms;
  const sealed = await world.child('Sealed', 'Person', 'sealed');
  await fresh.arrange(
    `insert into restriction (id, scope_id, was_class, mode, custodian_id, deputy_id, asked_by, reason, ring, from_at, review_by)
     values ($1, $2, 'child', 'sealed', $3, $4, $4, 'High profile', 'the hub manager on 01632 960111', '2026-02-01', '2026-04-01')`,
    [idOf('restriction'), sealed.scope, people.manager, people.lead],
  );
  const { status, body } = await look('screener', sealed.id);
  expect(status).toBe(200);
  expect(body).toContain('A record exists. Ring the hub manager on 01632 960111.');
  expect(body).not.toMatch(/Sealed|Person|Overview|Child<|15 years/);
  for (const tab of ['facts', 'links', 'notes', 'chronology']) {
    expect((await (await rooms.as('screener')).ask('GET', `/subjects/${sealed.id}/${tab}`)).status, tab).toBe(404);
  }
});

test('a group shows its bond and the friendships that protect before any concern', async () => {
  const group = await rooms.context('Plover', 'group');
  for (const [field, answer] of [
    ['harm_inside', 'Some are afraid of one another'],
    ['protective_friendship', 'Two of them walk the youngest home'],
    ['bond', ['travel']],
  ]) {
    await rooms.fresh.arrange(
      `insert into fact (id, subject_id, field, answer, known, recorded_at, scope_id, scope_class) values ($1, $2, $3, $4::jsonb, 'known', '2026-02-01', $5, 'group')`,
      [idOf('group fact', String(field)), group.id, field, JSON.stringify(answer), group.scope],
    );
  }
  const { body } = await look('lead', group.id);
  const at = ['Travelling together', 'Two of them walk the youngest home', 'Some are afraid of one another'].map(
    (words) => body.indexOf(words),
  );
  expect(at.every((position) => position > 0)).toBe(true);
  expect(at).toEqual([...at].sort((a, b) => a - b));
});
