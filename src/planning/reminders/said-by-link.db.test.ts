import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { type LinkRoom, openLinkRoom, WORDING } from './testing/link-room.ts';

let room: LinkRoom;
beforeAll(async () => {
  room = await openLinkRoom();
});
afterAll(() => room.close());
beforeEach(() => room.afresh());

const onTrack = { claim: 'on_track', note: 'The lamps are ordered' };

test('a link shows one action to whoever holds it, and does one thing, as its person, from a reminder', async () => {
  const { link, action } = await room.aLink();
  const reader = room.reader();
  const shown = await reader.get(link);
  expect(shown.status).toBe(200);
  for (const words of [WORDING, 'Our strategy', '7.3', '28 February 2026', 'Not started'])
    expect(wordsOf(shown.body)).toContain(words);
  const sent = await reader.post(link, onTrack);
  expect([sent.status, sent.location]).toEqual([303, '/act/thanks']);
  expect(wordsOf((await reader.follow(sent)).body)).toContain('What you said is recorded');
  expect(await room.standing(action)).toEqual({
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

/** Until so many wait for a lock in this database. */
async function waiting(count: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    // Who is connected is remembered for a transaction, and one is open here.
    await room.fresh.arrange('select pg_stat_clear_snapshot()');
    const [row] = await room.fresh.arrange<{ count: number }>(
      `select count(distinct l.pid)::integer as count from pg_locks l join pg_stat_activity a on a.pid = l.pid
       where not l.granted and a.datname = current_database()`,
    );
    if ((row?.count ?? 0) >= count) return;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  throw new Error(`${count} never waited`);
}

test('sent twice it is done once, one after the other or both at once', async () => {
  const { link, action } = await room.aLink();
  const [one, two] = [room.reader(), room.reader()];
  await one.get(link);
  await two.get(link);
  // Both have found the link good before either may write.
  await room.fresh.arrange('begin');
  await room.fresh.arrange('select from action where id = $1 for update', [action]);
  const sent = Promise.all([one.post(link, onTrack), two.post(link, { ...onTrack, note: 'The other' })]);
  await waiting(2);
  await room.fresh.arrange('commit');
  expect((await sent).map(({ status }) => status).sort()).toEqual([303, 410]);
  expect((await one.post(link, onTrack)).status).toBe(410);
  expect((await room.standing(action))?.said).toEqual(['on_track']);
});

test('at risk needs why, done needs evidence and waits for another’s approval, and what was typed is given back', async () => {
  const { link, action } = await room.aLink();
  const reader = room.reader();
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
  expect((await room.standing(action))?.claim).toBe('done');
});

test('it may be handed to a colleague who sees it, by the address they sign in with, and to nobody else', async () => {
  const { link, action } = await room.aLink('child');
  const reader = room.reader();
  await reader.get(link);
  const hand = (colleague: string) => reader.post(link, { claim: 'delegate', colleague, note: 'She knows them' });
  const unknown = await hand('nobody@test.example');
  expect(unknown.status).toBe(422);
  expect(unknown.body).toContain('Nobody with this address can be given the action');
  const unseeing = await hand('stranger.example@test.example');
  // Somebody who may not see it is answered as somebody who is not there.
  expect(unseeing.body.replaceAll('stranger.example', 'nobody')).toBe(unknown.body);
  expect((await hand('worker.example@test.example')).status).toBe(422);
  expect((await room.standing(action))?.who).toBe(room.people.worker);
  expect((await hand(' Manager.Example@test.example ')).status).toBe(303);
  expect((await room.standing(action))?.who).toBe(room.people.manager);
  expect((await room.open(link)).status).toBe(410);
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
  const { link, action } = await room.aLink();
  const reader = room.reader();
  await reader.get(link);
  const hand = (colleague: string) => reader.post(link, { claim: 'delegate', colleague, note: 'x' });
  for (let times = 0; times < 5; times += 1) await hand(`nobody${times}@test.example`);
  expect((await hand('manager.example@test.example')).body).toContain('Too many addresses were tried');
  expect((await room.standing(action))?.who).toBe(room.people.worker);
  expect((await reader.post(link, onTrack)).status).toBe(303);
});

test('somebody signed in who opens another’s link does not become them, nor write in their own name', async () => {
  const { link, action } = await room.aLink();
  const session = await room.as('youth');
  expect((await session.ask('GET', link)).status).toBe(200);
  expect((await session.ask('POST', link, onTrack)).status).toBe(303);
  expect((await room.standing(action))?.by).toEqual([room.people.worker]);
  const events = await room.fresh.arrange<{ action: string; actor_id: string | null }>(
    `select action, actor_id from audit_event where action like '%reminder%' and actor_id is not null order by action`,
  );
  expect(events).toContainEqual({ action: 'said how an action goes, from a reminder', actor_id: room.people.worker });
  expect(events).toContainEqual({ action: 'used a link of a reminder', actor_id: room.people.youth });
});
