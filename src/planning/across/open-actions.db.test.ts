import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateBoxes, wordsOf } from '../../subjects/testing/rooms.ts';
import { openPlanRoom, type PlanRoom, wentTo } from '../testing/plan-room.ts';

let room: PlanRoom;
let strategy = '';
let childs = '';
type Who = Parameters<PlanRoom['ask']>[0];
const page = async (who: Who, path: string) => wordsOf((await room.ask(who, 'GET', path)).body);
/** The actions an address lists, in its order. */
const listed = async (who: Who, query = '') =>
  [...(await room.ask(who, 'GET', `/actions${query}`)).body.matchAll(/\/actions\/[0-9a-f-]{36}">([^<]+)</g)].map(
    ([, words]) => words?.replace(/^[\d.]+ /, ''),
  );
const add = async (who: Who, plan: string, fields: Record<string, string>) =>
  wentTo(await room.ask(who, 'POST', `${plan}/actions/new`, fields));

beforeAll(async () => {
  room = await openPlanRoom();
  const open = async (kind: string, title: string) =>
    wentTo(await room.ask('support', 'POST', '/plans/new', { kind, title }));
  strategy = await open('strategy', 'Strategy of Plover');
  const workplan = await open('workplan', 'Workplan of the places group');
  await add('support', strategy, {
    wording: 'Light the path',
    leadSaid: 'Head of Parks',
    ...dateBoxes('due', '1', '2'),
  });
  await add('support', strategy, {
    wording: 'Ask each school',
    person: room.people.teacher,
    strand: 'prevention',
    ...dateBoxes('due', '', '4'),
  });
  await add('support', workplan, {
    wording: 'Walk the park',
    leadSaid: 'Places sub-group',
    ...dateBoxes('due', '15', '3'),
  });
  await add('support', workplan, { wording: '=cmd is no sum', leadSaid: 'Wardens_and 100% more' });
  const risky = await add('support', workplan, {
    wording: 'Fund the late bus',
    person: room.people.officer,
    ...dateBoxes('due', '', '5'),
  });
  await room.ask('support', 'POST', `${risky}/update`, { claim: 'at_risk', note: 'No money yet' });
  const done = await add('support', workplan, {
    wording: 'Count the lamps',
    leadSaid: 'Wardens',
    ...dateBoxes('due', '2', '2'),
  });
  await room.ask('support', 'POST', `${done}/update`, { claim: 'done', evidence: 'Forty lamps' });
  const gone = await add('support', workplan, {
    wording: 'Print a leaflet',
    leadSaid: 'Wardens',
    ...dateBoxes('due', '1', '1'),
  });
  await room.ask('support', 'POST', `${gone}/drop`, { why: 'Nobody reads it' });
  const child = await room.world.child('Amina', 'Yusuf');
  await room.world.grant(room.people.worker, child.scope, 4, true, 'allocated worker');
  childs = wentTo(
    await room.ask('worker', 'POST', `/subjects/${child.id}/plans/new`, { kind: 'support_plan', title: '' }),
  );
  await add('worker', childs, {
    wording: 'Meet her at the bus',
    person: room.people.teacher,
    ...dateBoxes('due', '20', '3'),
  });
});
afterAll(() => room.close());

test('across every plan, the soonest due first and those without a date last; dropped ones are not there', async () => {
  expect(await listed('youth')).toEqual([
    'Light the path',
    'Count the lamps',
    'Walk the park',
    'Ask each school',
    'Fund the late bus',
    '=cmd is no sum',
  ]);
  expect(await page('youth', '/actions')).toContain('Showing all 6');
});

test('an action of a case stands there for those who see the case, with whom it is about, and for nobody else', async () => {
  expect(await listed('worker')).toContain('Meet her at the bus');
  expect(await page('worker', '/actions')).toContain('Amina Yusuf');
  expect(await listed('youth')).not.toContain('Meet her at the bus');
});

test('by agency: named itself, by its people, or of whoever answers', async () => {
  expect(await listed('youth', `?agency=${room.agencies.school}`)).toEqual(['Ask each school']);
  expect(await listed('youth', `?agency=${room.agencies.police}`)).toEqual(['Fund the late bus']);
  expect(await listed('worker', `?agency=${room.agencies.school}`)).toEqual(['Meet her at the bus', 'Ask each school']);
  await room.fresh.arrange("select set_config('kith.reason', 'a test', false)");
  // Led by somebody of theirs whom nobody has confirmed; and answered for by somebody whom the plan does not name.
  await room.fresh.arrange(
    "update action set accountable_id = null, confirmed_at = null where wording = 'Meet her at the bus'",
  );
  expect(await listed('worker', `?agency=${room.agencies.school}`)).toContain('Meet her at the bus');
  await room.fresh.arrange(
    "update action set accountable_id = $1, confirmed_at = now() where wording = 'Walk the park'",
    [room.people.youth],
  );
  expect(await listed('youth', `?agency=${room.agencies.youth}`)).toEqual(['Walk the park']);
  expect(await listed('youth', '?lead=youth')).toEqual(['Walk the park']);
  await room.fresh.arrange(
    "update action set accountable_id = null, confirmed_at = null where wording = 'Walk the park'",
  );
  await room.fresh.arrange("update action_lead set agency_said = 'Police' where said = 'Head of Parks'");
  expect(await listed('youth', `?agency=${room.agencies.police}`)).toEqual(['Light the path', 'Fund the late bus']);
  await room.fresh.arrange(
    "update action_lead set agency_said = null, kind = 'agency', said = 'Council' where said = 'Head of Parks'",
  );
  expect(await listed('youth', `?agency=${room.agencies.council}`)).toEqual(['Light the path']);
  await room.fresh.arrange("update action_lead set kind = 'role', said = 'Head of Parks' where said = 'Council'");
  expect(await listed('youth', `?agency=${strategy.split('/').at(-1)}`)).toEqual([]);
});

test('by lead: a role, a sub-group or a person, by part of the name; signs in it stand for themselves', async () => {
  expect(await listed('youth', '?lead=places+sub')).toEqual(['Walk the park']);
  expect(await listed('youth', '?lead=TEACHER')).toEqual(['Ask each school']);
  expect(await listed('youth', '?lead=100%25')).toEqual(['=cmd is no sum']);
  expect(await listed('youth', '?lead=s_a')).toEqual(['=cmd is no sum']);
  expect(await listed('youth', '?lead=d_ns')).toEqual([]);
});

test('only mine is what one answers for', async () => {
  expect(await listed('teacher', '?mine=yes')).toEqual(['Ask each school']);
  expect(await listed('youth', '?mine=yes')).toEqual([]);
});

test('overdue is worked out, and each status holds what the tag says', async () => {
  expect(await listed('youth', '?status=overdue')).toEqual(['Light the path']);
  expect(await listed('youth', '?status=waiting_for_approval')).toEqual(['Count the lamps']);
  expect(await listed('youth', '?status=at_risk')).toEqual(['Fund the late bus']);
  expect(await listed('youth', '?status=not_started')).toEqual(['Walk the park', 'Ask each school', '=cmd is no sum']);
  expect(await listed('youth', '?status=overdue&status=at_risk')).toEqual(['Light the path', 'Fund the late bus']);
});

test('by the month it is due, or without a date; by strand', async () => {
  expect(await listed('youth', '?due=2026-04')).toEqual(['Ask each school']);
  expect(await listed('youth', '?due=none')).toEqual(['=cmd is no sum']);
  // Everything older than the months that are offered is a choice, too.
  expect((await room.ask('youth', 'GET', '/actions')).body).toContain('value="before-2025-03"');
  expect(await listed('youth', '?due=before-2025-03')).toEqual([]);
  expect(await listed('youth', '?due=before-2026-03')).toEqual(['Light the path', 'Count the lamps']);
  expect(await page('youth', '/actions?due=before-2026-02')).toContain('Before February 2026');
  for (const odd of ['before-2026-13', '2026-13', '0000-01', '9999-12', '2026'])
    expect((await room.ask('youth', 'GET', `/actions?due=${odd}`)).status, odd).toBe(400);
  expect(await listed('youth', '?strand=prevention')).toEqual(['Ask each school']);
});

test('as a file: the same actions, more than a page of them, each cell that a spreadsheet would run defused', async () => {
  for (let nth = 0; nth < 21; nth += 1)
    await add('support', strategy, { wording: `Step ${nth}`, leadSaid: 'Everyone', ...dateBoxes('due', '1', '6') });
  const answer = await room.ask('youth', 'GET', '/actions/export.csv');
  expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
  const lines = answer.body.trimEnd().split('\r\n');
  expect(lines[0]).toContain('Plan,About,Number,Action,Who answers for it');
  expect(lines).toHaveLength(1 + 6 + 21);
  expect(lines.find((line) => line.includes('cmd is no sum'))).toContain(`,'=cmd is no sum,`);
  const some = (await room.ask('youth', 'GET', '/actions/export.csv?status=overdue')).body.trimEnd().split('\r\n');
  expect(some).toHaveLength(2);
  expect(some[1]).toContain('Proposed: Head of Parks');
  expect(await listed('youth', '?page=2')).toHaveLength(7);
});

test('what a plan that has ended left undone is not asked for any more', async () => {
  await room.ask('support', 'POST', `${strategy}/state`, { state: 'ended', why: 'A new strategy began' });
  expect(await page('support', strategy)).toContain('This plan has ended');
  expect(await listed('youth', '?status=overdue')).toEqual([]);
});

test('it is reached from Partnership, from the plans and from a plan', async () => {
  for (const from of ['/partnership', '/plans', strategy])
    expect((await room.ask('support', 'GET', from)).body, from).toContain('href="/actions"');
});

test('open actions are found by words, in any order and case, and by number', async () => {
  expect(await listed('support', '?words=LATE+bus')).toEqual(['Fund the late bus']);
  expect(await listed('support', '?words=bus+late')).toEqual(['Fund the late bus']);
  expect(await listed('support', '?words=b%C3%BAs')).toEqual(['Fund the late bus']);
  expect(await listed('support', '?words=coun+lamp')).toEqual(['Count the lamps']);
  expect(await listed('support', '?words=conut')).toEqual([]);
  expect(await listed('support', '?words=late+lamps')).toEqual([]);
  expect(await listed('support', '?words=leaflet'), 'it was dropped').toEqual([]);
  expect(await listed('worker', '?words=meet+her')).toEqual(['Meet her at the bus']);
  expect(await listed('support', '?words=meet+her'), 'a plan about a child is not theirs').toEqual([]);
  // Signs alone are no words: nothing is asked, and nothing breaks.
  expect((await room.ask('support', 'GET', '/actions?words=%25_%5C(*')).status).toBe(200);
  const file = await room.ask('support', 'GET', '/actions/export.csv?words=late+bus');
  expect([file.body.includes('Fund the late bus'), file.body.includes('Light the path')]).toEqual([true, false]);
});

test('plans are found by words of their title or kind; a slip in a long word is forgiven', async () => {
  const titled = async (who: Who, words: string) =>
    [...(await room.ask(who, 'GET', `/plans?words=${words}`)).body.matchAll(/\/plans\/[0-9a-f-]{36}">([^<]+)</g)].map(
      ([, title]) => title,
    );
  expect(await titled('support', 'plover')).toEqual(['Strategy of Plover']);
  expect(await titled('support', 'gropu+palces')).toEqual(['Workplan of the places group']);
  expect(await titled('support', 'support')).toEqual([]);
  expect(await titled('worker', 'support'), 'by its kind').toHaveLength(1);
  const none = await page('support', '/plans?words=amina');
  expect(none).toContain('No plan that you can see is like that.');
  expect(none).toBe(await page('support', '/plans?words=zebra').then((words) => words.replaceAll('zebra', 'amina')));
});
