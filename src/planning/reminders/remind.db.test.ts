import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { openPlanRoom, type PlanRoom, wentTo } from '../testing/plan-room.ts';
import { lettersAskedFor, lettersOf, linksIn } from './testing/reminded.ts';

let room: PlanRoom;
let plan = '';
const actions: string[] = [];

/** An action of the plan that somebody answers for, due in a month of 2026. */
async function add(wording: string, month: string, person?: string): Promise<string> {
  const address = wentTo(
    await room.ask('support', 'POST', `${plan}/actions/new`, {
      wording,
      strand: 'place',
      'due-day': '',
      'due-month': month,
      'due-year': '2026',
      leadSaid: 'Head of Parks',
    }),
  );
  if (person) await room.ask('support', 'POST', `${address}/confirm`, { person });
  return address;
}

beforeAll(async () => {
  room = await openPlanRoom();
  await room.fresh.setClock('2026-03-02T10:00:00Z');
  plan = wentTo(await room.ask('support', 'POST', '/plans/new', { kind: 'business_plan', title: 'The business plan' }));
  actions.push(await add('Light the path', '3', room.people.youth));
  actions.push(await add('Train the shops', '3', room.people.youth));
  actions.push(await add('Open the club on Fridays', '12', room.people.officer));
  actions.push(await add('Nobody has confirmed this', '3'));
  await room.fresh.arrange(`select set_config('kith.reason', 'a test', false)`);
  await room.fresh.arrange(`update plan set state = 'active'`);
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.fresh.arrange('delete from action_link');
  await room.fresh.arrange('delete from outgoing_mail');
});

const to = (letters: readonly { to: string }[]) => letters.map((letter) => letter.to);
const youth = 'youth.example@test.example';
const officer = 'officer.example@test.example';

test('on a working morning each person is sent one letter of what is due, and nothing more that week', async () => {
  await room.fresh.setClock('2026-03-18T07:00:00Z');
  const letters = await lettersOf(room);
  expect(to(letters)).toEqual([youth]);
  expect(linksIn(letters[0])).toHaveLength(2);
  expect(letters[0]?.subject).toBe('Kith: 2 actions to update');
  expect(await lettersOf(room)).toEqual([]);
  await room.fresh.setClock('2026-03-24T07:00:00Z');
  expect(await lettersOf(room)).toEqual([]);
  await room.fresh.setClock('2026-03-25T07:00:00Z');
  const again = await lettersOf(room);
  expect(to(again)).toEqual([youth]);
  // An action is called the same in every reminder of it.
  const references = (text = '') =>
    [...text.matchAll(/(?:Finish|Update) ([A-Z0-9-]+)/g)].map(([, name]) => name).sort();
  expect(references(again[0]?.text)).toEqual(references(letters[0]?.text));
});

test('two workers that remind at once send one letter', async () => {
  await room.fresh.setClock('2026-03-18T07:00:00Z');
  const sent = await Promise.all([lettersOf(room), lettersOf(room)]);
  expect(to(sent.flat())).toEqual([youth]);
  expect(await room.fresh.arrange('select from action_link')).toHaveLength(2);
});

test.each(['2026-03-21', '2026-03-22', '2026-04-03', '2026-04-06'])(
  'on %s, a day off, nobody is sent anything',
  async (day) => {
    await room.fresh.setClock(`${day}T07:00:00Z`);
    expect(await lettersOf(room)).toEqual([]);
  },
);

test('on the first working day of a month everybody is asked of every open action, due or not, once', async () => {
  await room.fresh.setClock('2026-04-01T07:00:00Z');
  expect(to(await lettersOf(room)).sort()).toEqual([officer, youth]);
  // A week later, of what is overdue or unspoken of, and as an ordinary reminder.
  await room.fresh.setClock('2026-04-08T07:00:00Z');
  expect(to(await lettersOf(room)).sort()).toEqual([officer, youth]);
  const kinds = await room.fresh.arrange(
    'select kind, count(*)::integer as count from outgoing_mail group by kind order by kind',
  );
  expect(kinds).toEqual([
    { kind: 'monthly_update', count: 2 },
    { kind: 'reminder', count: 2 },
  ]);
});

test('a plan that is a draft or has ended reminds nobody, nor does somebody who may no longer see it', async () => {
  await room.fresh.setClock('2026-03-18T07:00:00Z');
  for (const [become, back] of [
    [`update plan set state = 'draft'`, `update plan set state = 'active'`],
    [`update plan set state = 'ended', ended_at = kith_now()`, `update plan set state = 'active', ended_at = null`],
    [
      `update membership set until_at = kith_now() where account_id = '${room.people.youth}' and party_id = role_id('youth_worker')`,
      `update membership set until_at = null`,
    ],
    [
      `insert into conflict_of_interest (id, account_id, scope_id, why, from_at) select gen_random_uuid(), '${room.people.youth}', scope_id, 'names me', '2026-01-01' from plan`,
      `delete from conflict_of_interest`,
    ],
  ] as const) {
    await room.fresh.arrange(become);
    expect([become, await lettersOf(room)]).toEqual([become, []]);
    await room.fresh.arrange(back);
  }
  expect(to(await lettersOf(room))).toEqual([youth]);
});

test('what somebody has just spoken of is not asked about, though it is due', async () => {
  await room.fresh.setClock('2026-03-17T10:00:00Z');
  await room.ask('youth', 'POST', `${actions[0]}/update`, { claim: 'on_track' });
  await room.fresh.setClock('2026-03-18T07:00:00Z');
  const [letter] = await lettersOf(room);
  expect(linksIn(letter)).toHaveLength(1);
});

test('business support sees who would be reminded and of what, reads the e-mail, and sends it', async () => {
  await room.fresh.setClock('2026-03-30T10:00:00Z');
  const before = wordsOf((await room.ask('support', 'GET', `${plan}/remind`)).body);
  for (const words of [
    '1 person would be reminded',
    'youth Example, Harbour Youth',
    'Light the path',
    'Due within two weeks',
    'What the e-mail to youth Example says',
    'Kith: 2 actions to update',
    'Finish (reference), due 31 March 2026',
    'This Kith sends no e-mail',
  ])
    expect(before).toContain(words);
  for (const words of ['Open the club', 'officer Example']) expect(before).not.toContain(words);
  expect(before.slice(before.indexOf('1 person would be reminded'))).not.toContain('Nobody has confirmed');
  expect(wentTo(await room.ask('support', 'POST', `${plan}/remind`))).toBe(`${plan}/remind?asked=yes`);
  const letters = await lettersAskedFor(room);
  expect(to(letters)).toEqual([youth]);
  const after = wordsOf((await room.ask('support', 'GET', `${plan}/remind?asked=yes`)).body);
  expect(after).toContain('Reminders are being written');
  expect(after).toContain('Nobody who is confirmed needs a reminder today');
  // Sent again the same day it writes nothing; by itself Kith waits a week after it.
  await room.ask('support', 'POST', `${plan}/remind`);
  expect(await lettersAskedFor(room)).toEqual([]);
  await room.fresh.setClock('2026-03-31T07:00:00Z');
  expect(await lettersOf(room)).toEqual([]);
});

test('it says how many open actions nobody is confirmed for, and leads to where each is confirmed', async () => {
  const { body } = await room.ask('support', 'GET', `${plan}/remind`);
  expect(wordsOf(body)).toContain(
    '1 open action has nobody confirmed who answers for it, so nobody is reminded of it.',
  );
  expect(body.match(/href="[^"]*\/confirm"/g)).toEqual([`href="${actions[3]}/confirm"`]);
  expect((await room.ask('support', 'GET', `${actions[3]}/confirm`)).status).toBe(200);
  const other = wentTo(await room.ask('support', 'POST', '/plans/new', { kind: 'business_plan', title: 'Brought in' }));
  const empty = wordsOf((await room.ask('support', 'GET', `${other}/remind`)).body);
  expect(empty).toContain('Nobody needs a reminder today.');
  expect(empty).not.toContain('nobody confirmed');
  for (const wording of ['Walk the estate', 'Write to the shops'])
    await room.ask('support', 'POST', `${other}/actions/new`, { wording, strand: 'place', leadSaid: 'Head of Parks' });
  const brought = wordsOf((await room.ask('support', 'GET', `${other}/remind`)).body);
  expect(brought).toContain('2 open actions have nobody confirmed who answers for them');
  expect(brought).toContain('Nobody can be reminded yet, because nobody is confirmed.');
});

test('it is for those who run the partnership’s plans', async () => {
  for (const who of ['youth', 'worker', 'scrutineer'] as const) {
    expect((await room.ask(who, 'GET', `${plan}/remind`)).status).toBe(404);
    expect((await room.ask(who, 'POST', `${plan}/remind`)).status).toBe(404);
  }
  expect((await room.ask('chair', 'GET', `${plan}/remind`)).status).toBe(200);
});

test('a plan about somebody is not reminded of by hand, whoever asks', async () => {
  const child = await room.world.child('Zephyrine', 'Quillfeather');
  await room.world.grant(room.more.support, child.scope, 4, true);
  await room.fresh.arrange(
    `insert into plan (id, kind, title, subject_id, state, opened_at, scope_id, scope_class)
     values ('00000000-0000-4000-8000-00000000c0de', 'support_plan', 'For her', $1, 'active', kith_now(), $2, 'child')`,
    [child.id, child.scope],
  );
  expect((await room.ask('support', 'GET', '/plans/00000000-0000-4000-8000-00000000c0de')).status).toBe(200);
  expect((await room.ask('support', 'GET', '/plans/00000000-0000-4000-8000-00000000c0de/remind')).status).toBe(404);
});
