import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer, Session } from '../../../test/support/house.ts';
import { openRooms, type Rooms } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
let support: Session;
beforeAll(async () => {
  rooms = await openRooms();
  support = await rooms.house.session(
    await rooms.world.account(rooms.agencies.council, 'Bo Support', ['business_support']),
  );
});
afterAll(() => rooms.close());

const FILLED = {
  description: 'Two detached workers leave in the spring and nobody is hired.',
  category: 'capacity',
  likelihood: '4',
  impact: '3',
  why: 'Both have given notice.',
  'review-day': '1',
  'review-month': '6',
  'review-year': '2026',
};
const idIn = (answer: Answer): string => /risks\/([0-9a-f-]{36})/.exec(String(answer.headers.location))?.[1] ?? '';
const add = async (more: Record<string, string> = {}) =>
  idIn(await support.ask('POST', '/risks/new', { ...FILLED, ...more }));

test('a risk is added with its grade, and stands in the list and in a cell of the grid', async () => {
  const id = await add();
  const { body } = await rooms.get('lead', '/risks');
  expect(body).toContain(FILLED.description);
  expect(body).toContain('High (4 × 3)');
  expect(body).toMatch(/4 Likely.*?<strong class="kith-heat__count">1<\/strong>/s);
  expect((await rooms.get('worker', `/risks/${id}`)).status).toBe(200);
});

test('a confidential risk is absent for everybody who may not read such risks: list, count, grid, address', async () => {
  const before = (await rooms.get('lead', '/risks')).body;
  const id = await add({ confidential: 'yes', description: 'The lead agency may withdraw.' });
  expect((await rooms.get('lead', '/risks')).body).toBe(before);
  expect((await rooms.get('lead', `/risks/${id}`)).status).toBe(404);
  expect((await rooms.post('lead', `/risks/${id}/close`, { why: 'Over' })).status).toBe(404);
  expect((await support.ask('GET', '/risks')).body).toContain('The lead agency may withdraw.');
});

test('scored again, it says which way it moved, and what it was before stays', async () => {
  const id = await add({ description: 'The contract ends before a new one begins.' });
  await rooms.fresh.setClock('2026-03-03T10:00:00Z');
  await support.ask('POST', `/risks/${id}/score`, { likelihood: '2', impact: '3', why: 'An extension is agreed.' });
  const { body } = await rooms.get('lead', `/risks/${id}`);
  for (const said of ['Moderate (2 × 3)', 'High (4 × 3)', 'Both have given notice.', 'An extension is agreed.'])
    expect(body).toContain(said);
  expect((await rooms.get('lead', '/risks')).body).toContain('↓ Down');
});

test('it raises a priority in the business plan, once, and an action with one accountable person', async () => {
  const id = await add({ description: 'Two panels look at the same places.' });
  const begun = await support.ask('POST', '/plans/new', { kind: 'business_plan', title: 'Our year' });
  const plan = /plans\/([0-9a-f-]{36})/.exec(String(begun.headers.location))?.[1] ?? '';
  expect(plan).not.toBe('');
  const raise = { plan, wording: 'One road for places' };
  await support.ask('POST', `/risks/${id}/priority`, raise);
  expect((await support.ask('POST', `/risks/${id}/priority`, raise)).body).toContain('raised a priority already');
  expect((await rooms.get('lead', `/plans/${plan}`)).body).toContain('One road for places');
  const action = { plan, wording: 'Join the two lists', 'due-day': '1', 'due-month': '5', 'due-year': '2026' };
  const refused = await support.ask('POST', `/risks/${id}/action`, action);
  expect(refused.body).toContain('Select who answers for it');
  await support.ask('POST', `/risks/${id}/action`, { ...action, accountable: rooms.people.lead });
  const [put] = await rooms.fresh.arrange<{ id: string }>(`select id from action where wording = 'Join the two lists'`);
  expect((await support.ask('GET', `/plans/${plan}/actions/${put?.id}`)).body).toMatch(
    /href="\/risks\/[0-9a-f-]{36}">Risk /,
  );
  expect((await rooms.get('lead', `/risks/${id}`)).body).toContain('Join the two lists');
  expect((await rooms.get('lead', `/plans/${plan}`)).body).toContain('Join the two lists');
});

test('closed with a reason, it leaves the log and is still read', async () => {
  const id = await add({ description: 'The building closes for a month.' });
  expect((await support.ask('POST', `/risks/${id}/close`, { why: '' })).body).toContain('Say why it is closed');
  await support.ask('POST', `/risks/${id}/close`, { why: 'It opened again.' });
  expect((await rooms.get('lead', '/risks')).body).not.toContain('The building closes');
  expect((await rooms.get('lead', '/risks?closed=yes')).body).toContain('The building closes');
  expect((await support.ask('GET', `/risks/${id}/change`)).status).toBe(404);
});

test('what is wrong is said beside its field, and nothing is kept', async () => {
  const sent = await support.ask('POST', '/risks/new', { description: '', likelihood: '9' });
  for (const said of [
    'Enter what might happen',
    'Select what kind of risk',
    'Select how likely',
    'Enter when to look again',
  ])
    expect(sent.body).toContain(said);
  expect((await rooms.post('worker', '/risks/new', FILLED)).status).toBe(404);
});
