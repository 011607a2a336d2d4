import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateBoxes, openRooms, type Rooms, wordsOf } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
let child = { id: '', scope: '' };
let at = '';
let plan = '';
const said = () => ({
  plan: plan.split('/').at(-1) ?? '',
  wording: 'Ask her aunt to walk with her',
  accountable: rooms.people.worker,
  ...dateBoxes('due', '20', '3'),
});

beforeAll(async () => {
  rooms = await openRooms();
  child = await rooms.world.child('Amina', 'Yusuf');
  await rooms.world.grant(rooms.people.teacher, child.scope, 2, true);
  const form = (await rooms.get('screener', `/assessments/new?subject=${child.id}`)).body;
  const instrument = /value="([0-9a-f-]{36})"[^>]*>\s*<label[^>]*>\s*Exploitation harm matrix/.exec(form)?.[1] ?? '';
  const begun = await rooms.post('screener', `/assessments/new?subject=${child.id}`, { instrument });
  at = String(begun.headers.location);
  const { body } = await rooms.get('screener', `${at}/protective`);
  const shown = [...body.matchAll(/name="(was-[a-z_]+)" value(?:="([^"]*)")?/g)].map(([, name, ids]) => [
    name,
    ids ?? '',
  ]);
  const saved = await rooms.post('screener', `${at}/protective`, {
    ...Object.fromEntries(shown),
    'v-trusted_adult': 'now',
    'evidence-trusted_adult': 'Her aunt',
    'how-trusted_adult': 'said_by_them',
  });
  expect(saved.status).toBe(303);
});
afterAll(() => rooms.close());

const action = () => `${at}/answers/trusted_adult/action`;

test('while it is being answered nothing is put in a plan from it', async () => {
  expect((await rooms.get('screener', action())).status).toBe(404);
});

test('handed in, an answer leads to an action of the child’s plan; without a plan, to beginning one', async () => {
  await rooms.fresh.arrange("select set_config('kith.reason', 'a test', false)");
  await rooms.fresh.arrange(
    "update sitting set state = 'submitted', submitted_at = kith_now(), submitted_by = opened_by",
  );
  expect((await rooms.get('screener', `${at}/protective`)).body).toContain(`href="${action()}"`);
  const none = (await rooms.get('screener', action())).body;
  expect(none).toContain('There is no plan to put it in yet.');
  expect(none).toContain(`/subjects/${child.id}/plans/new`);
  const opened = await rooms.post('screener', `/subjects/${child.id}/plans/new`, { kind: 'support_plan', title: '' });
  plan = String(opened.headers.location);
  expect(wordsOf((await rooms.get('screener', action())).body)).toContain('Her aunt');
  const refused = await rooms.post('screener', action(), { ...said(), wording: '', accountable: '' });
  expect([refused.status, refused.body.includes('Select who answers for it')]).toEqual([422, true]);
  const put = await rooms.post('screener', action(), said());
  expect(put.headers.location).toBe(`${at}#led-to`);
});

test('the assessment says what it led to, and the action where it came from', async () => {
  const first = (await rooms.get('screener', at)).body;
  expect(wordsOf(first)).toContain('What it led to Ask her aunt to walk with her , in');
  expect(wordsOf((await rooms.get('screener', `${at}/protective`)).body)).toContain('Ask her aunt to walk with her');
  const href = /\/plans\/[0-9a-f-]{36}\/actions\/[0-9a-f-]{36}/.exec(first)?.[0] ?? '';
  const shown = await rooms.get('screener', href);
  expect(wordsOf(shown.body)).toContain('Came from Exploitation harm matrix, 2 March 2026');
  expect(shown.body).toContain(`href="${at}"`);
});

test('whoever sees of the child only an outline puts nothing in a plan', async () => {
  expect((await rooms.get('teacher', action())).status).toBe(404);
  expect((await rooms.post('teacher', action(), said())).status).toBe(404);
  expect((await rooms.get('screener', `${at}/answers/nothing/action`)).status).toBe(404);
  expect((await rooms.get('screener', `${at}/answers/school_settled/action`)).status, 'never asked').toBe(404);
});

test('of the partnership’s own, it is put in a plan by those who run it, and not by who reads it', async () => {
  const sitting = '00000000-0000-4000-8000-00000000515e';
  const scope = await rooms.world.scope('a review', 'partnership');
  await rooms.fresh.arrange(
    `insert into sitting (id, version_id, title, state, opened_at, submitted_at, decision, scope_id, scope_class)
     select $1, v.id, 'Our review', 'submitted', kith_now(), kith_now(), '{"judgements": {}, "narrative": "As it is"}', $2, 'partnership'
     from instrument_version v join instrument i on i.id = v.instrument_id where i.code = 'system_review'`,
    [sitting, scope],
  );
  await rooms.fresh.arrange(
    `insert into answer (id, sitting_id, version_id, item, state, value, answered_at, scope_id, scope_class)
     select gen_random_uuid(), id, version_id, 'value_together', 'answered', '{"is": "mostly"}', kith_now(), scope_id, scope_class from sitting where id = $1`,
    [sitting],
  );
  const own = `/assessments/${sitting}/answers/value_together/action`;
  expect((await rooms.get('lead', own)).status).toBe(200);
  expect((await rooms.get('manager', `/assessments/${sitting}/values`)).status).toBe(200);
  expect((await rooms.get('manager', own)).status).toBe(404);
});
