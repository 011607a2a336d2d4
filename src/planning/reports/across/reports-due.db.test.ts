import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateBoxes, wordsOf } from '../../../subjects/testing/rooms.ts';
import { openPlanRoom, type PlanRoom, wentTo } from '../../testing/plan-room.ts';

let room: PlanRoom;
let strategy = '';
let workplan = '';
let childs = '';
type Who = Parameters<PlanRoom['ask']>[0];
const page = async (who: Who, path = '/reports-due') => wordsOf((await room.ask(who, 'GET', path)).body);
const lines = async (who: Who, query = '') =>
  (await room.ask(who, 'GET', `/reports-due/export.csv${query}`)).body.trimEnd().split('\r\n').slice(1);
const titles = async (who: Who, query = '') =>
  (await lines(who, query)).map((line) => line.split(',').slice(1, 3).join(' '));
const add = (who: Who, plan: string, title: string, every: string, month: string, more: Record<string, string> = {}) =>
  room.ask(who, 'POST', `${plan}/reports/new`, { title, every, ...dateBoxes('due', '', month), ...more });
const BODY = '00000000-0000-4000-8000-00000000b0d1';

beforeAll(async () => {
  room = await openPlanRoom();
  const open = async (kind: string, title: string) =>
    wentTo(await room.ask('support', 'POST', '/plans/new', { kind, title }));
  strategy = await open('strategy', 'Strategy of Plover');
  workplan = await open('workplan', 'Workplan of the places group');
});
afterAll(() => room.close());

test('with nothing to come it says where reports are put down', async () => {
  expect(await page('youth')).toContain('No report is due in the next twelve months');
  expect(await page('youth', '/reports-due?board=none')).toContain('Show every report');
});

test('across every plan, month by month, with what is overdue first; who brings it and what it covers', async () => {
  await add('support', strategy, 'Annual report', 'year', '4', {
    ...dateBoxes('from', '1', '1'),
    ...dateBoxes('until', '31', '1'),
    lead: room.people.teacher,
  });
  await add('support', workplan, 'Report of the group', 'quarter', '2');
  await add('support', workplan, '=cmd is no sum', 'once', '3');
  await add('support', strategy, 'Review of the strategy', 'once', '3', dateBoxes('due', '', '3', '2027'));
  expect(await titles('youth')).toEqual([
    '2026-02 Report of the group',
    `2026-03 '=cmd is no sum`,
    '2026-04 Annual report',
    '2026-05 Report of the group',
    '2026-08 Report of the group',
    '2026-11 Report of the group',
    '2027-02 Report of the group',
  ]);
  const shown = await page('youth');
  for (const part of [
    'Overdue, and not received',
    'Was due in February 2026',
    'Comes round again',
    'teacher Example',
    '1 to 31 January 2026',
    'Strategy of Plover',
    'before March 2027',
    'Nobody named',
  ])
    expect(shown, part).toContain(part);
  expect(shown.indexOf('Overdue, and not')).toBeLessThan(shown.indexOf('April 2026'));
  expect((await lines('youth'))[2]).toContain('2026-01-01,2026-01-31,,teacher Example,Every year,Not yet received');
});

test('by the board that follows the plan, or those that none follows', async () => {
  await room.fresh.arrange(
    `insert into body (id, name, kind, about, cadence, workplan_id, opened_at, scope_id, scope_class)
     select $1, 'Places sub-group', 'sub_group', 'Places', '{"every": "month"}', id, now(), scope_id, scope_class from plan where id = $2`,
    [BODY, workplan.split('/').at(-1)],
  );
  expect(await titles('youth', `?board=${BODY}`)).not.toContain('2026-04 Annual report');
  expect(await titles('youth', `?board=${BODY}`)).toHaveLength(6);
  expect(await titles('youth', '?board=none')).toEqual(['2026-04 Annual report']);
  expect(await titles('youth', `?board=${strategy.split('/').at(-1)}`)).toEqual([]);
  expect((await lines('youth'))[0]).toContain('Places sub-group');
  expect(await page('youth', `/reports-due?board=${BODY}`)).toContain('Places sub-group');
  expect((await room.ask('youth', 'GET', '/reports-due?board=x')).status).toBe(400);
});

test('whoever answers for the action a report stands in answers for the report, where nobody else is said', async () => {
  await room.ask('support', 'POST', `${workplan}/actions/new`, {
    wording: 'Tell the board',
    leadSaid: 'Head of Places',
  });
  await room.fresh.arrange("select set_config('kith.reason', 'a test', false)");
  await room.fresh.arrange(
    "update report_due set action_id = (select id from action where wording = 'Tell the board') where title = '=cmd is no sum'",
  );
  expect((await lines('youth'))[1]).toContain('Head of Places,Once');
  await room.fresh.arrange(
    "update action set accountable_id = $1, confirmed_at = now() where wording = 'Tell the board'",
    [room.people.officer],
  );
  expect((await lines('youth'))[1]).toContain('officer Example,Once');
});

test('a report under a plan about somebody stands there for those who see them, and for nobody else', async () => {
  const child = await room.world.child('Amina', 'Yusuf');
  await room.world.grant(room.people.worker, child.scope, 4, true, 'allocated worker');
  childs = wentTo(
    await room.ask('worker', 'POST', `/subjects/${child.id}/plans/new`, { kind: 'support_plan', title: '' }),
  );
  await add('worker', childs, 'Letter to the school', 'once', '3');
  expect(await titles('worker')).toContain('2026-03 Letter to the school');
  expect(await page('worker')).toContain('Amina Yusuf');
  expect(await titles('youth')).not.toContain('2026-03 Letter to the school');
});

test('what has been received is due no more: its next round is; and a plan that has ended asks for nothing', async () => {
  const [report] = await room.fresh.arrange<{ id: string }>("select id from report_due where title = 'Annual report'");
  await room.ask('support', 'POST', `${strategy}/reports/${report?.id}/received`);
  expect((await titles('youth')).filter((one) => one.includes('Annual'))).toEqual([]);
  await room.fresh.setClock('2026-05-01T10:00:00Z');
  expect((await titles('youth')).filter((one) => one.includes('Annual'))).toEqual(['2027-04 Annual report']);
  await room.ask('support', 'POST', `${strategy}/state`, { state: 'ended', why: 'A new strategy began' });
  expect((await titles('youth')).filter((one) => one.includes('Annual'))).toEqual([]);
});

test('it is reached from Partnership, from the plans and from a plan’s own reports', async () => {
  for (const from of ['/partnership', '/plans', `${workplan}/reports`])
    expect((await room.ask('support', 'GET', from)).body, from).toContain('href="/reports-due"');
});
