import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateBoxes, wordsOf } from '../../subjects/testing/rooms.ts';
import { openPlanRoom, type PlanRoom, wentTo } from '../testing/plan-room.ts';

let room: PlanRoom;
let plan = '';
const actions: Record<string, string> = {};

async function add(wording: string, day: string, month: string, person: string) {
  const typed = { wording, ...dateBoxes('due', day, month), person };
  actions[wording] = wentTo(await room.ask('support', 'POST', `${plan}/actions/new`, typed));
}

beforeAll(async () => {
  room = await openPlanRoom();
  plan = wentTo(await room.ask('support', 'POST', '/plans/new', { kind: 'strategy', title: 'Strategy of Plover' }));
  await add('Light the path', '28', '2', room.people.youth);
  await add('Cut the hedge', '16', '3', room.people.youth);
  await add('Paint the shelter', '17', '3', room.people.youth);
  await add('Mend the gate', '10', '3', room.people.officer);
});
afterAll(() => room.close());

const home = async (who: Parameters<PlanRoom['ask']>[0]) => wordsOf((await room.ask(who, 'GET', '/')).body);

test('whoever answers for an action is told when it is overdue or due within 14 days, and nobody else is', async () => {
  const youth = await home('youth');
  expect(youth).toContain('Light the path');
  expect(youth).toContain('Was due 28 February 2026');
  expect(youth).toContain('Cut the hedge');
  expect(youth).not.toMatch(/Paint the shelter|Mend the gate/);
  expect(await home('support')).not.toMatch(/Light the path|Mend the gate/);
});

test('done waits for somebody else: not for whoever gave the evidence, not for those who do not write in the plan', async () => {
  const told = { claim: 'done', evidence: 'Seen on site' };
  await room.ask('support', 'POST', `${actions['Cut the hedge']}/update`, told);
  await room.ask('youth', 'POST', `${actions['Light the path']}/update`, told);
  expect(await home('support')).toContain('Approve an action that is done');
  expect(await home('chair')).toContain('Approve 2 actions that are done');
  expect(await home('youth')).not.toContain('Approve');
  expect(await home('scrutineer')).not.toContain('Approve');
});

test('a sub-group approves several at once, and nobody slips their own among them', async () => {
  const ids = ['Cut the hedge', 'Light the path'].map((wording) => actions[wording]?.split('/').at(-1) ?? '');
  const own = await room.ask('support', 'POST', `${plan}/approve`, { actions: ids });
  expect(own.status).toBe(422);
  expect(own.body).toContain('<a href="#actions">You gave the evidence, so somebody else approves it.');
  expect((await room.ask('chair', 'POST', `${plan}/approve`, {})).body).toContain('Tick those that are complete');
  await room.fresh.setClock('2026-03-03T10:00:00Z');
  expect(
    wentTo(await room.ask('chair', 'POST', `${plan}/approve`, { actions: ids, note: 'At the March meeting' })),
  ).toBe(plan);
  for (const wording of ['Cut the hedge', 'Light the path']) {
    const shown = wordsOf((await room.ask('youth', 'GET', actions[wording] ?? '')).body);
    expect(shown).toContain('Approved as complete');
    expect(shown).toContain('At the March meeting');
  }
});

test('a month of silence before the date asks how it goes', async () => {
  await room.fresh.setClock('2026-05-01T10:00:00Z');
  await add('Count the lamps', '5', '6', room.people.youth);
  await room.fresh.setClock('2026-06-02T10:00:00Z');
  expect(await home('youth')).toContain('nothing was said of it for a month');
  expect(wordsOf((await room.ask('youth', 'GET', plan)).body)).toContain('Nothing said for a month');
});

test('a lead who is proposed hands it on before anybody has confirmed them', async () => {
  const typed = { wording: 'Ask the shops', leadSaid: 'Places group' };
  const asked = wentTo(await room.ask('support', 'POST', `${plan}/actions/new`, typed));
  expect(wordsOf((await room.ask('chair', 'GET', `${asked}/delegate`)).body)).toContain(
    'Proposed: Places group. Nobody has',
  );
  await room.ask('chair', 'POST', `${asked}/delegate`, { person: room.people.officer, why: 'It is on his round' });
  const shown = wordsOf((await room.ask('officer', 'GET', asked)).body);
  expect(shown).toContain('Who answers for it officer Example, Police');
  expect(shown).toContain('Places group');
});
