import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { connect } from '../../kernel/db/connect.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { openLink } from './link/open-link.ts';
import { type LinkRoom, openLinkRoom } from './testing/link-room.ts';
import { lettersOf, linksIn } from './testing/reminded.ts';

let room: LinkRoom;
beforeAll(async () => {
  room = await openLinkRoom();
});
afterAll(() => room.close());
beforeEach(() => room.afresh());

const tokenOf = (link: string): string => link.slice('/act/'.length);
/** A request of nobody's, as far as opening a link needs one. */
const asking = (tx: Tx) => ({ tx, newId: () => randomUUID(), requestId: randomUUID() });
const onTrack = { claim: 'on_track', note: 'The lamps are ordered' };

test('it makes no session: the same browser can open nothing else', async () => {
  const { link } = await room.aLink();
  const reader = room.reader();
  await reader.get(link);
  await reader.post(link, onTrack);
  expect([...reader.cookies.keys()]).not.toContain('kith-session');
  expect((await reader.get('/plans')).location).toMatch(/^\/sign-in/);
});

test('opening a link, as machines that check e-mail do, does not use it up', async () => {
  const { link, action } = await room.aLink();
  for (let times = 0; times < 3; times += 1) expect((await room.open(link)).status).toBe(200);
  const reader = room.reader();
  await reader.get(link);
  expect((await reader.post(link, onTrack)).status).toBe(303);
  expect((await room.standing(action))?.claim).toBe('on_track');
});

test('used, expired, unknown, one letter different, of a closed account, of a dropped or settled action, or somebody else’s now: one answer, to the byte', async () => {
  const { link: used } = await room.aLink();
  const reader = room.reader();
  await reader.get(used);
  await reader.post(used, onTrack);
  const dead = await room.open(used);
  expect(dead.status).toBe(410);
  expect(wordsOf(dead.body)).toContain('This link does not work any more');
  expect(dead.setCookies).toEqual([]);

  const { officer } = room.people;
  const { link: live, action } = await room.aLink('own', officer);
  const changed = `${live.slice(0, -2)}${live.at(-2) === 'A' ? 'B' : 'A'}${live.at(-1)}`;
  expect(await room.open(changed)).toEqual(dead);
  expect(await room.open(`/act/${'x'.repeat(43)}`)).toEqual(dead);
  expect(await room.open('/act/1')).toEqual(dead);
  expect((await room.open(live)).status).toBe(200);

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
    expect([what, await room.open(live)]).toEqual([what, dead]);
    await room.fresh.arrange(`${back} where id = $1`, [action]);
    expect((await room.open(live)).status).toBe(200);
  }
  await room.fresh.arrange(
    `update plan set state = 'ended', ended_at = kith_now() where id = (select plan_id from action where id = $1)`,
    [action],
  );
  expect(await room.open(live)).toEqual(dead);
  await room.fresh.arrange(
    `update plan set state = 'active', ended_at = null where id = (select plan_id from action where id = $1)`,
    [action],
  );
  await room.fresh.arrange(`update account set closed_at = kith_now() where id = $1`, [officer]);
  expect(await room.open(live)).toEqual(dead);
  await room.fresh.arrange(`update account set closed_at = null where id = $1`, [officer]);
  await room.fresh.setClock('2026-03-25T23:59:00Z');
  expect((await room.open(live)).status).toBe(200);
  await room.fresh.setClock('2026-03-26T00:00:00Z');
  expect((await room.open(live)).body).toBe(dead.body);
});

test('what a dead link is sent with is answered alike too, and writes nothing', async () => {
  const { link, action } = await room.aLink();
  const reader = room.reader();
  await reader.get(link);
  await room.fresh.arrange(`update action set dropped_at = kith_now(), dropped_why = 'x' where id = $1`, [action]);
  const [dropped, unknown] = [await reader.post(link, onTrack), await reader.post(`/act/${'x'.repeat(43)}`, onTrack)];
  expect([dropped.status, unknown.status]).toEqual([410, 410]);
  expect(dropped.body).toBe(unknown.body);
  // What would have to be mended is not looked at either.
  expect((await reader.post(link, {})).body).toBe(unknown.body);
  expect((await room.standing(action))?.said).toBeNull();
});

test('of an action about a child neither the letter nor the page says anything', async () => {
  await room.anAction(room.people.worker, 'child');
  const [letter] = await lettersOf(room);
  const [link = ''] = linksIn(letter);
  const shown = await room.open(link);
  expect(shown.status).toBe(200);
  const reference =
    /Finish ([A-Z0-9]{2}-[A-Z0-9]{4}), was due 28 February 2026/.exec(letter?.text ?? '')?.[1] ?? 'none';
  expect(wordsOf(shown.body)).toContain(`How is ${reference} going?`);
  expect(shown.body).toContain('Sign in to read it');
  const [subject] = await room.fresh.arrange<{ label: string }>('select label from subject where id = $1', [
    room.child.id,
  ]);
  for (const said of [`${letter?.subject}\n${letter?.text}`, shown.body])
    for (const words of [
      'Zephyrine',
      'Quillfeather',
      'uncle',
      'met at',
      '7.3',
      'A plan for',
      subject?.label ?? 'none',
      room.child.id,
    ])
      expect([words, said.includes(words)]).toEqual([words, false]);
  // Nor does the database hand it to the page.
  const app = connect(room.fresh.url, 'kith_app', 1);
  const given = await app.db.transaction().execute((tx) => openLink(asking(tx), tokenOf(link)));
  await app.pool.end();
  expect(given).toMatchObject({ own: false, wording: null, planTitle: null, number: null, claim: null });
});

test('a letter of the partnership’s own says no more: a verb, a reference, a day and a link', async () => {
  await room.anAction(room.people.worker);
  const [letter] = await lettersOf(room);
  for (const words of ['path', 'pond', 'strategy', '7.3', 'worker', 'Example'])
    expect([words, `${letter?.subject}${letter?.text}`.includes(words)]).toEqual([words, false]);
});

test('a link is known by its hash alone, its letter is sealed until it is sent, and gone then', async () => {
  const { link } = await room.aLink();
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
  const { link, action } = await room.aLink();
  const stranger = room.reader();
  expect((await stranger.post(link, onTrack)).status).toBe(403);
  expect((await room.standing(action))?.said).toBeNull();
  expect((await room.open(link)).status).toBe(200);
});

test('links that open nothing are counted by address; those that open something never are', async () => {
  const { link } = await room.aLink();
  for (let times = 0; times < 50; times += 1) expect((await room.open(`/act/${times}`)).status).toBe(410);
  expect((await room.open('/act/50')).status).toBe(429);
  expect((await room.open(link)).status).toBe(200);
  expect((await room.reader('198.51.100.7').get('/act/50')).status).toBe(410);
});

test('many dead links opened at once, as a mail scanner does, are all answered', async () => {
  const statuses = await Promise.all(Array.from({ length: 12 }, (_, at) => room.open(`/act/${at}`)));
  expect(new Set(statuses.map(({ status }) => status))).toEqual(new Set([410]));
});

test('the two functions are all that a link opens: nothing else answers without a session', async () => {
  const { link } = await room.aLink();
  const app = connect(room.fresh.url, 'kith_app', 1);
  await app.db.transaction().execute(async (tx) => {
    expect(await openLink(asking(tx), tokenOf(link))).not.toBeNull();
    for (const table of ['action', 'plan', 'action_update', 'action_lead'] as const)
      expect(await tx.selectFrom(table).selectAll().execute()).toEqual([]);
  });
  for (const call of ['actions_to_ask_about(null)', `live_action_link('\\x00')`])
    await expect(app.pool.query(`select * from ${call}`)).rejects.toMatchObject({ code: '42501' });
  await expect(app.pool.query('select * from action_link')).rejects.toMatchObject({ code: '42501' });
  await app.pool.end();
});
