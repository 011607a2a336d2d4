import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateBoxes, wordsOf } from '../subjects/testing/rooms.ts';
import { openPlanRoom, type PlanRoom, wentTo } from './testing/plan-room.ts';

let room: PlanRoom;
let child = { id: '', scope: '' };
let plan = '';
let action = '';

beforeAll(async () => {
  room = await openPlanRoom();
  child = await room.world.child('Amina', 'Yusuf');
  await room.world.grant(room.people.worker, child.scope, 4, true, 'allocated worker');
  await room.world.grant(room.people.teacher, child.scope, 2, false, 'school');
  const typed = { kind: 'support_plan', title: '' };
  plan = wentTo(await room.ask('worker', 'POST', `/subjects/${child.id}/plans/new`, typed));
  await room.ask('worker', 'POST', `${plan}/parts/new`, { wording: 'I can walk home by the park', saidBy: 'Amina' });
  const part = /part-([0-9a-f-]{36})/.exec((await room.ask('worker', 'GET', plan)).body)?.[1] ?? '';
  const added = {
    wording: 'Walk with her on Fridays',
    part,
    strand: 'support',
    person: room.people.teacher,
    ...dateBoxes('due', '1', '3'),
  };
  action = wentTo(await room.ask('worker', 'POST', `${plan}/actions/new`, added));
});
afterAll(() => room.close());

test('a plan about a child is seen by whoever sees the child, and by nobody else', async () => {
  expect(plan).toMatch(/^\/plans\//);
  expect((await room.ask('worker', 'GET', plan)).status).toBe(200);
  expect((await room.ask('teacher', 'GET', plan)).status).toBe(200);
  for (const who of ['support', 'chair', 'officer', 'stranger'] as const) {
    for (const path of [
      plan,
      action,
      `${plan}/table`,
      `${plan}/timeline`,
      `${plan}/reports`,
      `/subjects/${child.id}/plans`,
    ])
      expect((await room.ask(who, 'GET', path)).status, `${who} ${path}`).toBe(404);
    expect((await room.ask(who, 'GET', '/plans')).body).not.toContain(plan);
  }
});

test('its title in a browser says no name; its name is for those with the right to it', async () => {
  const worker = (await room.ask('worker', 'GET', plan)).body;
  expect(worker).toContain('Amina Yusuf');
  expect(/<title>([^<]*)/.exec(worker)?.[1]).not.toMatch(/Amina|Yusuf/);
  expect((await room.ask('teacher', 'GET', plan)).body).not.toContain('Yusuf');
});

test('whoever sees it at summary answers for their own action and writes nothing else', async () => {
  const home = wordsOf((await room.ask('teacher', 'GET', '/')).body);
  expect(home).toContain('Walk with her on Fridays');
  for (const path of [
    `${plan}/actions/new`,
    `${plan}/parts/new`,
    `${plan}/approve`,
    `${plan}/state`,
    `${action}/change`,
    `${action}/drop`,
    `${action}/approve`,
  ])
    expect((await room.ask('teacher', 'GET', path)).status, path).toBe(404);
  expect(
    wentTo(
      await room.ask('teacher', 'POST', `${action}/update`, { claim: 'done', evidence: 'She is met at the gate' }),
    ),
  ).toBe(action);
  await room.fresh.setClock('2026-03-03T10:00:00Z');
  expect(wentTo(await room.ask('worker', 'POST', `${action}/approve`, { decision: 'complete' }))).toBe(action);
});

test('a goal with support alone gets a gentle note, and nothing is held up', async () => {
  const note = 'each goal has something that changes the place or the people around it';
  expect(wordsOf((await room.ask('worker', 'GET', plan)).body)).toContain(note);
  const part = /part-([0-9a-f-]{36})/.exec((await room.ask('worker', 'GET', plan)).body)?.[1] ?? '';
  await room.ask('worker', 'POST', `${plan}/actions/new`, {
    wording: 'Light the path',
    part,
    strand: 'place',
    leadSaid: 'Parks',
  });
  expect(wordsOf((await room.ask('worker', 'GET', plan)).body)).not.toContain(note);
});

test('a plan about a child is shared with the family before it is agreed, and once ended nothing is added', async () => {
  expect((await room.ask('worker', 'POST', `${plan}/state`, { state: 'active', why: 'Now' })).status).toBe(422);
  for (const state of ['shared_with_family', 'agreed', 'active']) {
    await room.ask('worker', 'POST', `${plan}/state`, { state, why: 'Talked with her and her mother' });
  }
  expect(wordsOf((await room.ask('worker', 'GET', plan)).body)).toContain('Under way');
  await room.ask('worker', 'POST', `${plan}/state`, { state: 'ended', why: 'She is safe' });
  expect(wordsOf((await room.ask('worker', 'GET', plan)).body)).toContain('This plan has ended. She is safe');
  expect((await room.ask('worker', 'GET', `${plan}/actions/new`)).status).toBe(404);
});

/** What PostgreSQL says when the worker writes this past the pages; '' when it lets them. */
const tried = (statement: string): Promise<string> =>
  room.fresh
    .arrange(
      `do $$ begin
         perform set_config('kith.reason', 'test', true);
         set local role kith_app;
         perform set_config('kith.actor', '${room.people.worker}', true);
         ${statement};
         set constraints all immediate;
       end $$`,
    )
    .then(
      () => '',
      (error: { code: string }) => error.code,
    );

test('exactly one lead is accountable, whoever writes (I20)', async () => {
  const light = `where wording = 'Light the path'`;
  expect(await tried(`update kith.action set accountable_lead_id = gen_random_uuid() ${light}`)).toBe('KI042');
  const another = `(select l.id from kith.action_lead l join kith.action a on a.id = l.action_id where a.wording like 'Walk with%' limit 1)`;
  expect(await tried(`update kith.action set accountable_lead_id = ${another} ${light}`)).toBe('KI042');
  expect(await tried(`update kith.action_lead set ended_at = now() where said = 'Parks'`)).toBe('KI042');
  expect(await tried(`update kith.action set sort = sort ${light}`)).toBe('');
});

test('a part lies within a part of its own plan: one of another plan is refused like one that is not there', async () => {
  const elsewhere = wentTo(
    await room.ask('support', 'POST', '/plans/new', { kind: 'workplan', title: 'Workplan of the places group' }),
  );
  await room.ask('support', 'POST', `${elsewhere}/parts/new`, { wording: 'Elsewhere' });
  const [part] = await room.fresh.arrange<{ id: string }>(`select id from plan_part where wording = 'Elsewhere'`);
  const home = `where wording like 'I can walk%'`;
  expect(await tried(`update kith.plan_part set parent_id = '${part?.id}' ${home}`)).toBe('23503');
  expect(await tried(`update kith.plan_part set parent_id = gen_random_uuid() ${home}`)).toBe('23503');
});
