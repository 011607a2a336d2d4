import { afterAll, beforeAll, expect, test } from 'vitest';
import { sendForm } from '../../exchange/pages/testing/send-form.ts';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { openPlanRoom, type PlanRoom, wentTo } from '../testing/plan-room.ts';
import { keyOfLead } from './said-leads.ts';

let room: PlanRoom;
let support: Awaited<ReturnType<PlanRoom['house']['session']>>;
let landed = '';
let plan = '';
type Who = Parameters<PlanRoom['ask']>[0];
/** Who brought the paper in has one session, since files are sent through it, too. */
const ask: PlanRoom['ask'] = (who, method, path, fields = {}) =>
  who === 'support' ? support.ask(method, path, fields) : room.ask(who, method, path, fields);
const page = async (who: Who, path: string) => wordsOf((await ask(who, 'GET', path)).body);
const who = (said: string, agencySaid: string | null = null) => `who-${keyOfLead({ said, agencySaid })}`;
/** Who answers for which action, and the reason its history keeps. */
const answers = () =>
  room.fresh.arrange<{ wording: string; name: string | null; by: string | null }>(
    `select a.wording, w.name, c.name as by from action a left join account w on w.id = a.accountable_id
     left join account c on c.id = a.confirmed_by where a.plan_id = $1 order by a.sort`,
    [plan.split('/').at(-1)],
  );
const named = async () => (await answers()).map(({ name }) => name);
const rowOf = async (wording: string, said: string): Promise<[string, string]> => {
  const [found] = await room.fresh.arrange<{ action: string; lead: string }>(
    'select a.id as action, l.id as lead from action a join action_lead l on l.action_id = a.id where a.wording = $1 and l.said = $2',
    [wording, said],
  );
  return [`row-${found?.action}`, found?.lead ?? ''];
};

const PAPER = `Larch workplan

Theme,Action,Lead,By when
Places,1.1 Walk the quay,Head of Service,March 2026
Places,1.2 Light the steps,Head of Service,April 2026
Places,1.3 Ask the shops,Youth team; Head of Service,May 2026
People,2.1 Meet each school,officer Example,June 2026
People,2.2 Write it up,,June 2026
`;

beforeAll(async () => {
  room = await openPlanRoom();
  support = await room.house.session(room.more.support);
  const sent = await sendForm(room.house, support, '/plans/import/new', {}, { name: 'plan.csv', content: PAPER });
  landed = sent.location;
  plan = wentTo(await ask('support', 'POST', `${landed}/accept`));
});
afterAll(() => room.close());

test('what a paper named waits: said beside the plan and beside the import that landed', async () => {
  expect(plan).toMatch(/^\/plans\/[0-9a-f-]{36}$/);
  expect(await page('support', plan)).toContain('Confirm who answers for 5');
  expect(await page('support', landed)).toContain('Confirm who answers for 5 actions');
});

test('those who do not write in the plan neither see it nor may', async () => {
  expect(await page('youth', plan)).not.toContain('Confirm who answers');
  for (const method of ['GET', 'POST'] as const)
    expect(
      (await ask('youth', method, `${plan}/confirm`, { [who('Head of Service')]: room.people.youth })).status,
    ).toBe(404);
  expect(await named()).toEqual([null, null, null, null, null]);
});

test('each action stands under the words that name its lead, and whom Kith knows is proposed', async () => {
  const shown = await page('support', `${plan}/confirm`);
  for (const part of [
    'For 5 open actions',
    '“Head of Service”: who is it?',
    'It counts for 2 actions',
    'Walk the quay',
    'March 2026',
    'Youth team (proposed)',
    'Kith proposes officer Example',
    'Nobody is named in the document: who answers?',
    'Confirm them and the 1 that Kith proposes',
  ])
    expect(shown).toContain(part);
});

test('what is wrong is said, keeps what was chosen and changes nothing', async () => {
  const refused = await ask('support', 'POST', `${plan}/confirm`, {
    [who('Head of Service')]: room.people.youth,
    [who('officer Example')]: room.people.youth.replace(/.$/, '0').replace(/^./, '0'),
  });
  expect(refused.status).toBe(422);
  expect(refused.body).toContain(`href="#${who('officer Example')}"`);
  expect(refused.body).toMatch(new RegExp(`value="${room.people.youth}" selected`));
  expect((await ask('support', 'POST', `${plan}/confirm`, {})).body).toContain('href="#answers"');
  expect(await named()).toEqual([null, null, null, null, null]);
});

test('said once, it counts for all of those words; the history says who and why; the rest waits', async () => {
  const [row, head] = await rowOf('Ask the shops', 'Head of Service');
  const left = await rowOf('Light the steps', 'Head of Service');
  const sent = await ask('support', 'POST', `${plan}/confirm`, {
    [who('Head of Service')]: room.people.youth,
    [row]: head,
    [left[0]]: 'leave',
  });
  expect(wentTo(sent)).toBe(`${plan}/confirm`);
  expect((await answers()).map(({ name, by }) => [name, by])).toEqual([
    ['youth Example', 'Support Example'],
    [null, null],
    ['youth Example', 'Support Example'],
    [null, null],
    [null, null],
  ]);
  const kept = await room.fresh.arrange<{ reason: string; who: string }>(
    `select h.reason, w.name as who from action_history h join account w on w.id = h.changed_by where h.was ->> 'wording' = 'Walk the quay'`,
  );
  expect(kept).toEqual([{ reason: 'Confirmed who answers for it', who: 'Support Example' }]);
  const shown = await page('youth', plan);
  expect(shown).toContain('youth Example');
  expect(await page('support', `${plan}/confirm`)).not.toContain('Walk the quay');
});

test('what somebody else confirmed in the meantime is not confirmed over', async () => {
  const stale = await rowOf('Walk the quay', 'Head of Service');
  const sent = await ask('support', 'POST', `${plan}/confirm`, {
    [who('Head of Service')]: room.people.officer,
    [stale[0]]: stale[1],
  });
  expect([sent.status, wordsOf(sent.body)]).toEqual([422, expect.stringContaining('in the meantime')]);
  expect((await named())[0]).toBe('youth Example');
});

test('two who confirm at once: the second waits, and finds what is left', async () => {
  const [row] = await rowOf('Light the steps', 'Head of Service');
  await room.fresh.arrange('begin');
  await room.fresh.arrange("select set_config('kith.reason', 'Confirmed by the first', true)");
  await room.fresh.arrange(
    'update action set accountable_id = $1, confirmed_at = now(), confirmed_by = $1 where id = $2',
    [room.people.youth, row.slice('row-'.length)],
  );
  const second = ask('support', 'POST', `${plan}/confirm`, { [who('Head of Service')]: room.people.officer });
  const waits = async () => (await room.fresh.arrange('select 1 from pg_locks where not granted')).length > 0;
  for (let nth = 0; nth < 100 && !(await waits()); nth += 1) await new Promise((done) => setTimeout(done, 20));
  await room.fresh.arrange('commit');
  expect((await second).status).toBe(422);
  expect((await named())[1]).toBe('youth Example');
});

test('with the other button also whom Kith proposes; then only who is left', async () => {
  await ask('support', 'POST', `${plan}/confirm`, { do: 'proposed' });
  expect((await named())[3]).toBe('officer Example');
  const gone = await ask('support', 'POST', `${plan}/confirm`, {
    [who('Nobody is named in the document')]: room.people.teacher,
  });
  expect(wentTo(gone)).toBe(plan);
  expect(await page('support', plan)).not.toContain('Confirm who answers');
  expect(await page('support', landed)).not.toContain('Confirm who answers');
  expect(await page('support', `${plan}/confirm`)).toContain('Somebody has been confirmed for every open action');
});
