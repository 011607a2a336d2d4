import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Visitor, visitor } from '../../../test/support/visitor.ts';
import { idOf } from '../../../test/support/world.ts';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { openPlanRoom, type PlanRoom } from '../testing/plan-room.ts';
import { lettersOf, linksIn } from './testing/reminded.ts';

const WORDING = 'Light the path by the pond';
const SECRET_WORDING = 'Zephyrine is met at the gate by her uncle';
let room: PlanRoom;
let child: { id: string; scope: string };
let nth = 0;

beforeAll(async () => {
  room = await openPlanRoom();
  child = await room.world.child('Zephyrine', 'Quillfeather');
  await room.world.grant(room.people.worker, child.scope, 3, true);
  await room.fresh.arrange(`insert into scope (id, class, opened_at) values ($1, 'partnership', '2025-01-01')`, [
    idOf('scope', 'the plan'),
  ]);
});
afterAll(() => room.close());
beforeEach(async () => {
  await room.fresh.setClock('2026-03-18T09:00:00Z');
  await room.fresh.arrange(`select set_config('kith.reason', 'a test', false)`);
  await room.fresh.arrange(
    `update action set dropped_at = kith_now(), dropped_why = 'a test' where dropped_at is null`,
  );
  await room.fresh.arrange(`delete from action_link`);
  await room.fresh.arrange(`delete from rate_strike`);
});

/** An action, overdue, that one person answers for: in the partnership's plan, or in one about the child. */
async function anAction(person: string, about: 'own' | 'child' = 'own'): Promise<string> {
  nth += 1;
  const [id, plan, lead] = [idOf('action', String(nth)), idOf('plan', String(nth)), idOf('lead', String(nth))];
  const [scope, scopeClass] = about === 'own' ? [idOf('scope', 'the plan'), 'partnership'] : [child.scope, 'child'];
  await room.fresh.arrange('begin');
  await room.fresh.arrange(
    `insert into plan (id, kind, title, subject_id, state, opened_at, scope_id, scope_class)
     values ($1, $2, $3, $4, 'active', '2026-01-05', $5, $6)`,
    [
      plan,
      about === 'own' ? 'strategy' : 'support_plan',
      about === 'own' ? 'Our strategy' : 'A plan for Zephyrine',
      about === 'own' ? null : child.id,
      scope,
      scopeClass,
    ],
  );
  await room.fresh.arrange(
    `insert into action (id, plan_id, number, wording, due_from, due_by, due_precision, accountable_lead_id, accountable_id, confirmed_at, sort,
       opened_at, scope_id, scope_class)
     values ($1, $2, '7.3', $3, '2026-02-28', '2026-02-28', 'day', $4, $5, '2026-01-06', 1, '2026-01-05', $6, $7)`,
    [id, plan, about === 'own' ? WORDING : SECRET_WORDING, lead, person, scope, scopeClass],
  );
  await room.fresh.arrange(
    `insert into action_lead (id, action_id, part, said, kind, party_id, sort, scope_id, scope_class)
     values ($1, $2, 'lead', 'As the plan says', 'person', $3, 1, $4, $5)`,
    [lead, id, person, scope, scopeClass],
  );
  await room.fresh.arrange('commit');
  return id;
}

/** The link that somebody is sent for a new action of theirs. */
async function aLink(
  about: 'own' | 'child' = 'own',
  person = room.people.worker,
): Promise<{ link: string; action: string }> {
  const action = await anAction(person, about);
  const [letter] = await lettersOf(room);
  const [link] = linksIn(letter);
  if (!link) throw new Error('no letter was sent');
  return { link, action };
}

const standing = async (action: string) =>
  (
    await room.fresh.arrange<{
      claim: string;
      said: string[] | null;
      ways: string[] | null;
      by: string[] | null;
      who: string;
    }>(
      `select a.claim, a.accountable_id as who, array_agg(u.claim order by u.said_at, u.id) filter (where u.id is not null) as said,
         array_agg(distinct u.way) filter (where u.id is not null) as ways, array_agg(distinct u.said_by) filter (where u.id is not null) as by
       from action a left join action_update u on u.action_id = a.id where a.id = $1 group by a.id`,
      [action],
    )
  )[0];

/** What a reader is answered when they open a link, without what changes by itself. */
const answered = ({ status, body, setCookies }: Awaited<ReturnType<Visitor['get']>>) => ({ status, body, setCookies });
const open = async (link: string) => answered(await visitor(room.house.app).get(link));
const onTrack = { claim: 'on_track', note: 'The lamps are ordered' };

test('a link shows one action to whoever holds it, and does one thing, as its person, from a reminder', async () => {
  const { link, action } = await aLink();
  const reader = visitor(room.house.app);
  const shown = await reader.get(link);
  expect(shown.status).toBe(200);
  for (const words of [WORDING, 'Our strategy', '7.3', '28 February 2026', 'Not started'])
    expect(wordsOf(shown.body)).toContain(words);
  const sent = await reader.post(link, onTrack);
  expect([sent.status, sent.location]).toEqual([303, '/act/thanks']);
  expect(wordsOf((await reader.follow(sent)).body)).toContain('What you said is recorded');
  expect(await standing(action)).toEqual({
    claim: 'on_track',
    who: room.people.worker,
    said: ['on_track'],
    ways: ['reminder'],
    by: [room.people.worker],
  });
  const [history] = await room.fresh.arrange(
    `select changed_by, reason from action_history where row_id = $1 order by changed_at desc limit 1`,
    [action],
  );
  expect(history).toEqual({ changed_by: room.people.worker, reason: 'Update: on track' });
});

test('it makes no session: the same browser can open nothing else', async () => {
  const { link } = await aLink();
  const reader = visitor(room.house.app);
  await reader.get(link);
  await reader.post(link, onTrack);
  expect([...reader.cookies.keys()]).not.toContain('kith-session');
  expect((await reader.get('/plans')).location).toMatch(/^\/sign-in/);
});

test('opening a link, as machines that check e-mail do, does not use it up', async () => {
  const { link, action } = await aLink();
  for (let times = 0; times < 3; times += 1) expect((await open(link)).status).toBe(200);
  const reader = visitor(room.house.app);
  await reader.get(link);
  expect((await reader.post(link, onTrack)).status).toBe(303);
  expect((await standing(action))?.claim).toBe('on_track');
});

test('used, expired, unknown, one letter different, of a closed account, of a dropped or settled action, or somebody else’s now: one answer, to the byte', async () => {
  const { link: used } = await aLink();
  const reader = visitor(room.house.app);
  await reader.get(used);
  await reader.post(used, onTrack);
  const dead = await open(used);
  expect(dead.status).toBe(410);
  expect(wordsOf(dead.body)).toContain('This link does not work any more');
  expect(dead.setCookies).toEqual([]);

  const { officer } = room.people;
  const { link: live, action } = await aLink('own', officer);
  const changed = `${live.slice(0, -2)}${live.at(-2) === 'A' ? 'B' : 'A'}${live.at(-1)}`;
  expect(await open(changed)).toEqual(dead);
  expect(await open(`/act/${'x'.repeat(43)}`)).toEqual(dead);
  expect(await open('/act/1')).toEqual(dead);
  expect((await open(live)).status).toBe(200);

  const states: [string, string, string][] = [
    [
      'dropped',
      `update action set dropped_at = kith_now(), dropped_why = 'x'`,
      `update action set dropped_at = null, dropped_why = null`,
    ],
    [
      'not needed',
      `update action set claim = 'not_needed', claim_reason = 'x'`,
      `update action set claim = 'not_started', claim_reason = null`,
    ],
    ['waiting for approval', `update action set claim = 'done'`, `update action set claim = 'not_started'`],
    [
      'another’s',
      `update action set accountable_id = '${room.people.lead}'`,
      `update action set accountable_id = '${officer}'`,
    ],
  ];
  for (const [what, become, back] of states) {
    await room.fresh.arrange(`${become} where id = $1`, [action]);
    expect([what, await open(live)]).toEqual([what, dead]);
    await room.fresh.arrange(`${back} where id = $1`, [action]);
    expect((await open(live)).status).toBe(200);
  }
  await room.fresh.arrange(
    `update plan set state = 'ended', ended_at = kith_now() where id = (select plan_id from action where id = $1)`,
    [action],
  );
  expect(await open(live)).toEqual(dead);
  await room.fresh.arrange(
    `update plan set state = 'active', ended_at = null where id = (select plan_id from action where id = $1)`,
    [action],
  );
  await room.fresh.arrange(`update account set closed_at = kith_now() where id = $1`, [officer]);
  expect(await open(live)).toEqual(dead);
  await room.fresh.arrange(`update account set closed_at = null where id = $1`, [officer]);
  await room.fresh.setClock('2026-03-25T23:59:00Z');
  expect((await open(live)).status).toBe(200);
  await room.fresh.setClock('2026-03-26T00:00:00Z');
  expect((await open(live)).body).toBe(dead.body);
});

test('what a dead link is sent with is answered alike too, and writes nothing', async () => {
  const { link, action } = await aLink();
  const reader = visitor(room.house.app);
  await reader.get(link);
  await room.fresh.arrange(`update action set dropped_at = kith_now(), dropped_why = 'x' where id = $1`, [action]);
  const [dropped, unknown] = [await reader.post(link, onTrack), await reader.post(`/act/${'x'.repeat(43)}`, onTrack)];
  expect([dropped.status, unknown.status]).toEqual([410, 410]);
  expect(dropped.body).toBe(unknown.body);
  // What would have to be mended is not looked at either.
  expect((await reader.post(link, {})).body).toBe(unknown.body);
  expect((await standing(action))?.said).toBeNull();
});

test('sent twice it is done once, one after the other or both at once', async () => {
  const { link, action } = await aLink();
  const [one, two] = [visitor(room.house.app), visitor(room.house.app)];
  await one.get(link);
  await two.get(link);
  const statuses = await Promise.all([one.post(link, onTrack), two.post(link, { ...onTrack, note: 'The other' })]);
  expect(statuses.map(({ status }) => status).sort()).toEqual([303, 410]);
  expect((await one.post(link, onTrack)).status).toBe(410);
  expect((await standing(action))?.said).toEqual(['on_track']);
});

test('at risk needs why, done needs evidence and waits for another’s approval, and what was typed is given back', async () => {
  const { link, action } = await aLink();
  const reader = visitor(room.house.app);
  await reader.get(link);
  const missed = await reader.post(link, { claim: 'at_risk', evidence: 'Half of it stands' });
  expect(missed.status).toBe(422);
  expect(missed.body).toContain('Enter why it is at risk');
  expect(missed.body).toContain('Half of it stands');
  expect((await reader.post(link, {})).body).toContain('Select what you want to say');
  expect((await reader.post(link, { claim: 'done' })).body).toContain('Enter what shows that it is done');
  expect((await reader.post(link, { claim: 'complete', evidence: 'x' })).status).toBe(422);
  expect((await reader.post(link, { claim: 'done', evidence: 'Lit since Monday', note: '\0' })).status).toBe(422);
  expect((await reader.post(link, { claim: 'done', evidence: 'Lit since Monday' })).status).toBe(303);
  expect((await standing(action))?.claim).toBe('done');
});

test('it may be handed to a colleague who sees it, by the address they sign in with, and to nobody else', async () => {
  const { link, action } = await aLink('child');
  const reader = visitor(room.house.app);
  await reader.get(link);
  const hand = (colleague: string) => reader.post(link, { claim: 'delegate', colleague, note: 'She knows them' });
  const unknown = await hand('nobody@test.example');
  expect(unknown.status).toBe(422);
  expect(unknown.body).toContain('Nobody with this address can be given the action');
  const unseeing = await hand('stranger.example@test.example');
  // Somebody who may not see it is answered as somebody who is not there.
  expect(unseeing.body.replaceAll('stranger.example', 'nobody')).toBe(unknown.body);
  expect((await hand('worker.example@test.example')).status).toBe(422);
  expect((await standing(action))?.who).toBe(room.people.worker);
  expect((await hand(' Manager.Example@test.example ')).status).toBe(303);
  expect((await standing(action))?.who).toBe(room.people.manager);
  expect((await open(link)).status).toBe(410);
  const leads = await room.fresh.arrange(
    `select said, ended_at is not null as ended from action_lead where action_id = $1 order by sort`,
    [action],
  );
  expect(leads).toEqual([
    { said: 'As the plan says', ended: true },
    { said: 'manager Example', ended: false },
  ]);
  const [history] = await room.fresh.arrange(`select reason, changed_by from action_history where row_id = $1`, [
    action,
  ]);
  expect(history).toEqual({ reason: 'She knows them', changed_by: room.people.worker });
});

test('addresses cannot be tried one after another with a link', async () => {
  const { link, action } = await aLink();
  const reader = visitor(room.house.app);
  await reader.get(link);
  const hand = (colleague: string) => reader.post(link, { claim: 'delegate', colleague, note: 'x' });
  for (let times = 0; times < 5; times += 1) await hand(`nobody${times}@test.example`);
  expect((await hand('manager.example@test.example')).body).toContain('Too many addresses were tried');
  expect((await standing(action))?.who).toBe(room.people.worker);
  expect((await reader.post(link, onTrack)).status).toBe(303);
});

test('of an action about a child neither the letter nor the page says anything', async () => {
  await anAction(room.people.worker, 'child');
  const [letter] = await lettersOf(room);
  const [link = ''] = linksIn(letter);
  const shown = await open(link);
  expect(shown.status).toBe(200);
  const reference =
    /Finish ([A-Z0-9]{2}-[A-Z0-9]{4}), was due 28 February 2026/.exec(letter?.text ?? '')?.[1] ?? 'none';
  expect(wordsOf(shown.body)).toContain(`How is ${reference} going?`);
  expect(shown.body).toContain('Sign in to read it');
  const [subject] = await room.fresh.arrange<{ label: string }>('select label from subject where id = $1', [child.id]);
  for (const said of [`${letter?.subject}\n${letter?.text}`, shown.body])
    for (const words of [
      'Zephyrine',
      'Quillfeather',
      'uncle',
      'met at',
      '7.3',
      'A plan for',
      subject?.label ?? 'none',
      child.id,
    ])
      expect([words, said.includes(words)]).toEqual([words, false]);
});

test('a letter of the partnership’s own says no more: a verb, a reference, a day and a link', async () => {
  await anAction(room.people.worker);
  const [letter] = await lettersOf(room);
  for (const words of ['path', 'pond', 'strategy', '7.3', 'worker', 'Example'])
    expect([words, `${letter?.subject}${letter?.text}`.includes(words)]).toEqual([words, false]);
});

test('a link is known by its hash alone, its letter is sealed until it is sent, and gone then', async () => {
  const { link } = await aLink();
  const token = link.slice('/act/'.length);
  const kept = await room.fresh.arrange<{ row: string }>(
    `select l::text as row from action_link l union all select m::text from outgoing_mail m union all select e::text from audit_event e`,
  );
  for (const { row } of kept) {
    expect(row).not.toContain(token);
    expect(row).not.toContain(Buffer.from(token).toString('hex'));
    expect(row).not.toContain(Buffer.from(token, 'base64url').toString('hex'));
  }
});

test('a form that did not come from the page is refused, and the link still works', async () => {
  const { link, action } = await aLink();
  const stranger = visitor(room.house.app);
  expect((await stranger.post(link, onTrack)).status).toBe(403);
  expect((await standing(action))?.said).toBeNull();
  expect((await open(link)).status).toBe(200);
});

test('links that open nothing are counted by address; those that open something never are', async () => {
  const { link } = await aLink();
  for (let times = 0; times < 50; times += 1) expect((await open(`/act/${times}`)).status).toBe(410);
  expect((await open('/act/50')).status).toBe(429);
  expect((await open(link)).status).toBe(200);
  expect((await visitor(room.house.app, '198.51.100.7').get('/act/50')).status).toBe(410);
});

test('many dead links opened at once, as a mail scanner does, are all answered', async () => {
  const statuses = await Promise.all(Array.from({ length: 12 }, (_, at) => open(`/act/${at}`)));
  expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([410]));
});

test('somebody signed in who opens another’s link does not become them, nor write in their own name', async () => {
  const { link, action } = await aLink();
  const session = await room.as('youth');
  expect((await session.ask('GET', link)).status).toBe(200);
  expect((await session.ask('POST', link, onTrack)).status).toBe(303);
  expect((await standing(action))?.by).toEqual([room.people.worker]);
  const events = await room.fresh.arrange<{ action: string; actor_id: string | null }>(
    `select action, actor_id from audit_event where action like '%reminder%' and actor_id is not null order by action`,
  );
  expect(events).toContainEqual({ action: 'said how an action goes, from a reminder', actor_id: room.people.worker });
  expect(events).toContainEqual({ action: 'used a link of a reminder', actor_id: room.people.youth });
});

test('the two functions are all that a link opens: nothing else answers without a session', async () => {
  const { link } = await aLink();
  const { openLink } = await import('./link/open-link.ts');
  const { connect } = await import('../../kernel/db/connect.ts');
  const app = connect(room.fresh.url, 'kith_app', 1);
  await app.db.transaction().execute(async (tx) => {
    const ids = { tx, newId: () => idOf('fresh', String(Math.random())), requestId: idOf('request') };
    expect(await openLink(ids, link.slice('/act/'.length))).not.toBeNull();
    for (const table of ['action', 'plan', 'action_update', 'action_lead'] as const)
      expect(await tx.selectFrom(table).selectAll().execute()).toEqual([]);
  });
  for (const call of ['actions_to_ask_about(null)', `live_action_link('\\x00')`])
    await expect(app.pool.query(`select * from ${call}`)).rejects.toMatchObject({ code: '42501' });
  await expect(app.pool.query('select * from action_link')).rejects.toMatchObject({ code: '42501' });
  await app.pool.end();
});
