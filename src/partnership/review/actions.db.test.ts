import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Session } from '../../../test/support/house.ts';
import { idOf } from '../../../test/support/world.ts';
import { openRooms, type Rooms, wordsOf } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
let support: Session;
let [plan, part, other] = ['', '', ''];
let nth = 0;
let review = '';
const REFERRAL = 'level_1_referral_statements';
const PLANNING = 'level_2_planning_statements';
const due = { 'due-day': '1', 'due-month': '9', 'due-year': '2026' };

const count = async (what: string): Promise<number> =>
  Number((await rooms.fresh.arrange<{ n: string }>(`select count(*) as n from ${what}`))[0]?.n);
const words = async (path: string): Promise<string> => wordsOf((await support.ask('GET', path)).body);
const begun = async (title: string): Promise<string> => {
  const { headers } = await support.ask('POST', '/plans/new', { kind: 'workplan', title });
  return /plans\/([0-9a-f-]{36})/.exec(String(headers.location))?.[1] ?? '';
};

beforeAll(async () => {
  rooms = await openRooms();
  support = await rooms.house.session(
    await rooms.world.account(rooms.agencies.council, 'Bo Support', ['business_support']),
  );
  [plan, other] = [await begun('Our work'), await begun('Other work')];
  part = idOf('part', 'front door');
  await rooms.fresh.arrange(
    `insert into plan_part (id, plan_id, kind, number, wording, sort, scope_id, scope_class)
     select $1, id, 'theme', '1', 'The front door', 1, scope_id, scope_class from plan where id = $2`,
    [part, plan],
  );
});
afterAll(() => rooms.close());

/** A review of its own for each test. */
beforeEach(async () => {
  nth += 1;
  const [id, scope] = [idOf('sitting', `review ${nth}`), await rooms.world.scope(`review ${nth}`, 'partnership')];
  review = `/reviews/${id}`;
  await rooms.fresh.arrange(
    `insert into sitting (id, version_id, title, opened_at, scope_id, scope_class)
     select $1, v.id, 'A review', '2026-02-01', $2, 'partnership' from instrument_version v join instrument i on i.id = v.instrument_id
     where i.code = 'system_review'`,
    [id, scope],
  );
  const answer = (item: string, statements: object[]) =>
    rooms.fresh.arrange(
      `insert into answer (id, sitting_id, version_id, item, state, value, answered_at, scope_id, scope_class)
       select $1, s.id, s.version_id, $3, 'answered', $4, '2026-02-02', s.scope_id, s.scope_class from sitting s where s.id = $2`,
      [idOf('answer', id, item), id, item, JSON.stringify({ statements })],
    );
  await answer(REFERRAL, [
    { band: 'red', text: 'Nobody asks.', action: 'Add a question about places.', lead: 'Head of Parks; Ida Moss' },
    { band: 'amber', text: 'Some ask.', action: 'Train the others.' },
    { band: 'green', text: 'All is well.' },
  ]);
  await answer(PLANNING, [{ band: 'green', text: 'Plans name places.', action: 'Look again in spring.', lead: 'Sam' }]);
});

const send = (fields: Record<string, string | string[]>) => support.ask('POST', `${review}/actions`, fields);
const ticked = (...keys: string[]) => ({
  make: keys,
  [`wording-${REFERRAL}-0`]: 'Add a question about places.',
  [`lead-${REFERRAL}-0`]: 'Head of Parks; Ida Moss',
  [`wording-${REFERRAL}-1`]: 'Train all the others.',
  [`lead-${REFERRAL}-1`]: '',
  [`wording-${PLANNING}-0`]: 'Look again in spring.',
  [`lead-${PLANNING}-0`]: 'Sam',
});

test('the grid leads to all that its cells say is to be done, with whom the review names to lead', async () => {
  expect((await support.ask('GET', review)).body).toContain(`href="${review}/actions"`);
  const { body } = await support.ask('GET', `${review}/actions`);
  for (const part of ['Add a question about places.', 'Train the others.', 'Look again in spring.'])
    expect(body).toContain(part);
  expect(body).toMatch(/value="Head of Parks; Ida Moss"/);
  expect(wordsOf(body)).toContain('Red: Nobody asks. To get to amber. Lead: Head of Parks; Ida Moss.');
  expect(wordsOf(body)).toContain('To sustain it. Lead: Sam.');
  expect(body).not.toContain('All is well');
  expect(body).not.toContain('In a plan already');
});

test('what is ticked becomes actions of the plan in one go, each linked with its cell, its leads as said and proposed', async () => {
  const links = await count('sitting_action');
  const sent = await send({ ...ticked(`${REFERRAL}-0`, `${REFERRAL}-1`), plan, part, ...due });
  expect([sent.status, sent.headers.location]).toEqual([303, `${review}/actions#made`]);
  expect(await count('sitting_action')).toBe(links + 2);
  const rows = await rooms.fresh.arrange<Record<string, unknown>>(
    `select a.wording, a.part_id, a.accountable_id, a.due_by::text, a.sort, l.said as first,
       (select string_agg(o.said || ' ' || o.kind, ', ' order by o.sort) from action_lead o where o.action_id = a.id) as leads
     from sitting_action x join action a on a.id = x.action_id join action_lead l on l.id = a.accountable_lead_id
     where x.sitting_id = $1 and x.item = $2 order by a.sort`,
    [review.split('/').at(-1), REFERRAL],
  );
  const [first, second] = rows;
  expect(first).toMatchObject({
    wording: 'Add a question about places.',
    part_id: part,
    accountable_id: null,
    due_by: '2026-09-01',
    first: 'Head of Parks',
    leads: 'Head of Parks role, Ida Moss person',
  });
  expect(second).toMatchObject({ wording: 'Train all the others.', leads: 'Nobody is named in the document note' });
  expect(Number(second?.sort)).toBeGreaterThan(Number(first?.sort));
  expect(await words(`/plans/${plan}`)).toContain('Proposed: Head of Parks');
  const [action] =
    /\/plans\/[0-9a-f-]{36}\/actions\/[0-9a-f-]{36}/.exec((await support.ask('GET', `${review}/actions`)).body) ?? [];
  expect(await words(action ?? '')).toMatch(/Came from System review/);
});

test('what is in a plan already is said so with a link, and only the rest is offered; a second time makes nothing twice', async () => {
  await send({ ...ticked(`${REFERRAL}-0`), plan, ...due });
  const { body } = await support.ask('GET', `${review}/actions`);
  expect(body).toContain('In a plan already');
  expect(body).toMatch(/href="\/plans\/[0-9a-f-]{36}\/actions\/[0-9a-f-]{36}">Add a question about places\.</);
  expect(body).not.toContain(`value="${REFERRAL}-0"`);
  expect(body).toContain(`value="${REFERRAL}-1"`);
  expect(wordsOf(body)).toContain('From this cell in a plan already: “Add a question about places.”');
  const before = await count('action');
  const again = await send({ ...ticked(`${REFERRAL}-0`, `${REFERRAL}-1`), plan, ...due });
  expect([again.status, await count('action')]).toEqual([422, before]);
  const said = wordsOf(again.body);
  expect(said).toContain('Something you selected is in a plan since');
  expect(said).toContain('You had typed: Add a question about places.');
});

const shouted = (address: string): string => address.replace(/[0-9a-f-]{36}/, (id) => id.toUpperCase());
const ways: Record<string, (who: Session) => ReturnType<Session['ask']>> = {
  many: (who) => who.ask('POST', `${review}/actions`, { ...ticked(`${PLANNING}-0`), plan, ...due }),
  'many, the id in capitals': (who) =>
    who.ask('POST', `${shouted(review)}/actions`, { ...ticked(`${PLANNING}-0`), plan, ...due }),
  one: (who) =>
    who.ask('POST', `${review}/cells/${PLANNING}/action`, {
      wording: 'Look again in spring.',
      lead: 'Sam',
      accountable: rooms.people.lead,
      plan,
      ...due,
    }),
};

test.each([
  ['many', 'many'],
  ['many', 'many, the id in capitals'],
  ['many', 'one'],
])('two people who take the same on at once make it once: %s beside %s', async (first, second) => {
  const chair = await rooms.house.session(
    await rooms.world.account(rooms.agencies.council, `Nas ${first} ${second}`, ['panel_chair']),
  );
  const before = await count('action');
  // Somebody writes in the plan, so that the first waits for them, and the second for the first.
  await rooms.fresh.arrange('begin');
  await rooms.fresh.arrange(`select 1 from plan where id = '${plan}' for no key update`);
  const waiting = async () => {
    // Within a transaction PostgreSQL shows who is connected as it was when first asked.
    await rooms.fresh.arrange('select pg_stat_clear_snapshot()');
    return count(
      'pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and not l.granted',
    );
  };
  const asked = [ways[first]?.(support)];
  await expect.poll(waiting, { timeout: 10_000 }).toBe(1);
  asked.push(ways[second]?.(chair));
  await expect.poll(waiting, { timeout: 10_000 }).toBe(2);
  await rooms.fresh.arrange('commit');
  const both = await Promise.all(asked);
  expect(both.map((answer) => answer?.status).toSorted()).toEqual([303, 422]);
  expect(await count('action')).toBe(before + 1);
});

test('the same words are taken on once from a cell, one at a time too', async () => {
  const [first, again] = [await ways.one?.(support), await ways.one?.(support)];
  expect([first?.status, again?.status]).toEqual([303, 422]);
  expect(wordsOf(again?.body ?? '')).toContain('led to an action of these words already, in Our work');
});

test.each([
  ['nothing ticked', { make: [] as string[] }, 'Select at least one action'],
  ['no words', { [`wording-${REFERRAL}-1`]: ' ' }, 'Enter what will be done'],
  ['a day that is over', { 'due-year': '2020' }, 'The due date must be in the future'],
  ['no day', { 'due-day': '', 'due-month': '', 'due-year': '' }, 'Enter the due date'],
  ['no date at all', { 'due-day': '31', 'due-month': '2' }, 'due date'],
  ['no plan', { plan: '' }, 'Select which plan'],
  ['a plan that is not there', { plan: idOf('plan', 'nowhere') }, 'Select which plan'],
  ['a lead of many words', { [`lead-${REFERRAL}-1`]: 'x'.repeat(301) }, 'Use 300 characters or fewer'],
])('%s is said, makes nothing and loses nothing', async (_, wrong, said) => {
  const before = [await count('action'), await count('sitting_action')];
  const { status, body } = await send({ ...ticked(`${REFERRAL}-0`, `${REFERRAL}-1`), plan, part, ...due, ...wrong });
  expect([status, wordsOf(body).includes(said)]).toEqual([422, true]);
  expect(await Promise.all([count('action'), count('sitting_action')])).toEqual(before);
  expect(body).toContain('>Add a question about places.</textarea>');
  expect(body).toContain('value="Head of Parks; Ida Moss"');
});

test('a part of another plan is a problem; a plan that is ended, or somebody else’s to write, is not one to choose', async () => {
  const wrong = await send({ ...ticked(`${REFERRAL}-0`), plan: other, part, ...due });
  expect(wordsOf(wrong.body)).toContain('Select a part of the plan you chose');
  await rooms.fresh.arrange(
    `select set_config('kith.reason', 'a test', false); update plan set state = 'ended', ended_at = now(), ended_why = 'Done' where id = '${other}'`,
  );
  expect((await send({ ...ticked(`${REFERRAL}-0`), plan: other, ...due })).status).toBe(422);
  const theirs = await rooms.world.scope('theirs', 'own_rating');
  const id = idOf('plan', 'theirs');
  await rooms.fresh.arrange(
    `insert into plan (id, kind, title, state, columns, legend, prose, opened_at, scope_id, scope_class)
     values ($1, 'workplan', 'A plan of theirs', 'draft', '[]', '{}', '[]', now(), $2, 'own_rating')`,
    [id, theirs],
  );
  const { body, status } = await send({ ...ticked(`${REFERRAL}-0`), plan: id, ...due });
  expect([status, wordsOf(body).includes('Select which plan'), body.includes('A plan of theirs')]).toEqual([
    422,
    true,
    false,
  ]);
});

test('one at a time carries whom the cell names too, and begins with what is not yet in a plan', async () => {
  const at = `${review}/cells/${REFERRAL}/action`;
  expect((await support.ask('GET', at)).body).toContain('value="Head of Parks; Ida Moss"');
  await support.ask('POST', at, {
    plan,
    wording: 'Add a question about places.',
    lead: 'Head of Parks; Ida Moss',
    accountable: rooms.people.lead,
    ...due,
  });
  const [row] = await rooms.fresh.arrange<{ leads: string; person: string }>(
    `select a.accountable_id as person, (select string_agg(o.said, ', ' order by o.sort) from action_lead o where o.action_id = a.id) as leads
     from sitting_action x join action a on a.id = x.action_id where x.sitting_id = $1`,
    [review.split('/').at(-1)],
  );
  expect(row).toEqual({ leads: 'Head of Parks, Ida Moss', person: rooms.people.lead });
  expect((await support.ask('GET', at)).body).toContain('>Train the others.</textarea>');
});

test('whoever keeps no plans of the partnership is not offered it', async () => {
  const police = await rooms.house.session(
    await rooms.world.account(rooms.agencies.council, 'Joanne Pike', ['police']),
  );
  expect((await police.ask('GET', review)).body).not.toContain(`${review}/actions`);
  expect((await police.ask('GET', `${review}/actions`)).status).not.toBe(200);
});
