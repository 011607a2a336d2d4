import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../../../test/support/world.ts';
import { openRooms, type Rooms } from '../testing/rooms.ts';

let rooms: Rooms;
const child: Record<string, { id: string; scope: string }> = {};

beforeAll(async () => {
  rooms = await openRooms();
  const { fresh, world, people } = rooms;
  await fresh.arrange(`update account set phone = '01632 960222' where id = $1`, [people.worker]);
  for (const [given, stage, scopeClass] of [
    ['Open', 'active', 'child'],
    ['Closed', 'closed', 'child'],
    ['Silent', 'active', 'silent'],
  ] as const) {
    const one = await world.child(given, 'Example', scopeClass);
    child[given] = one;
    const scope = [one.id, one.scope, scopeClass];
    await fresh.arrange(
      `insert into case_status (id, subject_id, stage, owner_id, review_on, from_at, rationale, scope_id, scope_class)
       values ($4, $1, $5, $6, '2026-04-01', '2026-01-05', 'Needs help', $2, $3)`,
      [...scope, idOf('case', given), stage, people.worker],
    );
    await fresh.arrange(
      `insert into fact (id, subject_id, field, answer, known, sees, recorded_at, scope_id, scope_class)
       values ($4, $1, 'safety_plan', '"Ring her aunt first"', 'known', 'summary', '2026-02-01', $2, $3)`,
      [...scope, idOf('plan', given)],
    );
    await fresh.arrange(
      `insert into warning_note (id, subject_id, note, disclosed, review_on, written_at, scope_id, scope_class)
       values ($4, $1, 'A dog is loose in the yard', true, '2026-06-01', '2026-02-01', $2, $3)`,
      [...scope, idOf('warning', given)],
    );
    await fresh
      .arrange(`update person_identity set address = '12 Example Street' where subject_id = $1`, [one.id])
      .catch(async () => {
        await fresh.arrange(`select set_config('kith.reason', 'arranged', false)`);
        await fresh.arrange(`update person_identity set address = '12 Example Street' where subject_id = $1`, [one.id]);
      });
  }
});

afterAll(() => rooms.close());

test('I24: who leads, the plan, warnings and the address of every open child, with no glass', async () => {
  const duty = await rooms.as('duty');
  const list = await duty.ask('GET', '/safety-summaries');
  expect(list.body).toContain('Open Example');
  expect(list.body).not.toMatch(/Closed Example|Silent Example/);
  expect(list.body).toContain('Showing 1');
  const { body } = await duty.ask('GET', `/safety-summaries/${child.Open?.id}`);
  for (const words of [
    'Ring her aunt first',
    'worker Example, Council',
    '01632 960222',
    'A dog is loose in the yard',
    '12 Example Street',
  ])
    expect(body).toContain(words);
  const broken = await rooms.fresh.arrange(`select 1 from grant_ where basis = 'break-glass'`);
  expect(broken).toEqual([]);
});

test('it is the emergency duty team’s page, and a hidden child has none', async () => {
  expect((await (await rooms.as('worker')).ask('GET', '/safety-summaries')).status).toBe(404);
  const duty = await rooms.as('duty');
  for (const one of ['Silent', 'Closed'])
    expect((await duty.ask('GET', `/safety-summaries/${child[one]?.id}`)).status).toBe(404);
});
