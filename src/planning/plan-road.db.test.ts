import { afterAll, beforeAll, expect, test } from 'vitest';
import { dateBoxes, wordsOf } from '../subjects/testing/rooms.ts';
import { openPlanRoom, type PlanRoom, wentTo } from './testing/plan-room.ts';

let room: PlanRoom;
let plan = '';
let action = '';

beforeAll(async () => {
  room = await openPlanRoom();
});
afterAll(() => room.close());

const page = async (who: Parameters<PlanRoom['ask']>[0], path: string) =>
  wordsOf((await room.ask(who, 'GET', path)).body);

test('business support begins the partnership’s plan; a youth worker may not', async () => {
  const typed = { kind: 'business_plan', title: 'Business plan of Plover Borough' };
  expect((await room.ask('youth', 'POST', '/plans/new', typed)).status).toBe(404);
  const missed = await room.ask('support', 'POST', '/plans/new', { title: '' });
  expect(missed.status).toBe(422);
  expect(missed.body).toContain('Enter what the plan is called');
  const begun = await room.ask('support', 'POST', '/plans/new', typed);
  plan = wentTo(begun);
  expect(plan).toMatch(/^\/plans\/[0-9a-f-]{36}$/);
  expect(await page('youth', '/plans')).toContain('Business plan of Plover Borough');
});

test('a priority and its objective are numbered by Kith, and an objective’s action after it', async () => {
  await room.ask('support', 'POST', `${plan}/parts/new`, { kind: 'priority', wording: 'Safe in our streets' });
  const form = (await room.ask('support', 'GET', `${plan}/parts/new`)).body;
  const parent = /<option value="([0-9a-f-]{36})"[^>]*>1 Safe in our streets/.exec(form)?.[1] ?? '';
  await room.ask('support', 'POST', `${plan}/parts/new`, {
    kind: 'objective',
    parent,
    wording: 'Places are watched over',
  });
  const forms = (await room.ask('support', 'GET', `${plan}/actions/new`)).body;
  const part = /<option value="([0-9a-f-]{36})"[^>]*>1\.1 Places are watched over/.exec(forms)?.[1] ?? '';
  const missed = await room.ask('support', 'POST', `${plan}/actions/new`, {
    wording: 'Light the path',
    'due-month': '13',
    'due-year': '2026',
  });
  expect(missed.status).toBe(422);
  expect(wordsOf(missed.body)).toContain('When it is due must be a real date');
  expect(wordsOf(missed.body)).toContain('Select who answers for it, or say which role or group leads');
  const added = await room.ask('support', 'POST', `${plan}/actions/new`, {
    wording: 'Light the path by the pond',
    part,
    strand: 'place',
    'due-day': '',
    'due-month': '3',
    'due-year': '2026',
    leadSaid: 'Head of Parks',
    supporters: 'Police\r\nHarbour Youth',
  });
  action = wentTo(added);
  const shown = await page('youth', action);
  for (const words of [
    'Action 1.1.1',
    'March 2026',
    'Proposed: Head of Parks',
    'Harbour Youth',
    'Changing the place',
    'Not started',
  ])
    expect(shown).toContain(words);
  expect(shown).not.toContain('Add an update');
});

test('a person confirms who is accountable, and the role stays as the plan says it', async () => {
  const confirmed = await room.ask('support', 'POST', `${action}/confirm`, { person: room.people.youth });
  expect(wentTo(confirmed)).toBe(action);
  const shown = await page('youth', action);
  expect(shown).toContain('youth Example, Harbour Youth');
  expect(shown).toContain('Head of Parks');
  expect(shown).toContain('Add an update');
  expect((await room.ask('support', 'GET', `${action}/confirm`)).status).toBe(404);
});

test('only business support writes down somebody else’s word', async () => {
  expect(await page('support', `${action}/update`)).toContain('Whose word is this?');
  expect(await page('youth', `${action}/update`)).not.toContain('Whose word is this?');
  await room.ask('youth', 'POST', `${action}/update`, { claim: 'on_track', recordedFor: room.people.officer });
  expect(await page('youth', action)).not.toContain('officer Example');
});

test('at risk needs a reason, done needs evidence', async () => {
  const missed = await room.ask('youth', 'POST', `${action}/update`, { claim: 'at_risk' });
  expect(missed.status).toBe(422);
  expect(missed.body).toContain('Enter why');
  await room.ask('youth', 'POST', `${action}/update`, { claim: 'at_risk', note: 'The contractor is late' });
  expect(await page('support', plan)).toContain('At risk because: The contractor is late');
  expect((await room.ask('youth', 'POST', `${action}/update`, { claim: 'done' })).body).toContain(
    'Enter what shows that it is done',
  );
});

test('complete is two people’s word: evidence by one, approval by another (I6)', async () => {
  await room.fresh.setClock('2026-03-03T10:00:00Z');
  const told = {
    claim: 'done',
    evidence: 'Lit since Monday, seen by the ward councillor',
    recordedFor: room.people.youth,
  };
  expect(wentTo(await room.ask('support', 'POST', `${action}/update`, told))).toBe(action);
  expect((await room.ask('youth', 'GET', `${action}/update`)).status).toBe(200);
  const shown = await page('chair', action);
  expect(shown).toContain('youth Example, recorded for them by Support Example');
  expect(shown).toContain('Done, waiting for approval');
  const own = await room.ask('support', 'POST', `${action}/approve`, { decision: 'complete' });
  expect(own.status).toBe(422);
  expect(own.body).toContain('You gave the evidence, so somebody else approves it.');
  const back = await room.ask('chair', 'POST', `${action}/approve`, { decision: 'sent_back' });
  expect(back.body).toContain('Enter why it goes back');
  await room.fresh.setClock('2026-03-04T10:00:00Z');
  await room.ask('chair', 'POST', `${action}/approve`, { decision: 'sent_back', note: 'Which part of the path?' });
  expect(await page('chair', action)).toContain('Sent back');
  await room.fresh.setClock('2026-03-05T10:00:00Z');
  await room.ask('youth', 'POST', `${action}/update`, { claim: 'done', evidence: 'From the gate to the pond' });
  await room.fresh.setClock('2026-03-06T10:00:00Z');
  expect(wentTo(await room.ask('chair', 'POST', `${action}/approve`, { decision: 'complete' }))).toBe(action);
  expect(await page('youth', plan)).toContain('Complete');
  expect((await room.ask('youth', 'GET', `${action}/delegate`)).status).toBe(404);
});

test('the database refuses an own approval, and a completion that nobody approved, past the pages (I6)', async () => {
  await room.fresh.setClock('2026-03-07T10:00:00Z');
  const code = await room.fresh
    .arrange(
      `insert into action_update (id, action_id, claim, said_at, said_by, way, scope_id, scope_class)
       select gen_random_uuid(), id, 'complete', kith_now(), $1, 'page', scope_id, scope_class from action limit 1`,
      [room.people.youth],
    )
    .then(
      () => '',
      (error: { code: string }) => error.code,
    );
  expect(code).toBe('KI040');
});

test('what is complete may be opened again with a reason, and shows it', async () => {
  expect((await room.ask('chair', 'POST', `${action}/reopen`, {})).status).toBe(422);
  await room.fresh.setClock('2026-03-08T10:00:00Z');
  await room.ask('chair', 'POST', `${action}/reopen`, { note: 'Two lamps are out again' });
  const shown = await page('youth', action);
  expect(shown).toContain('Opened again');
  expect(shown).toContain('Approved as complete');
  const skipped = await room.fresh
    .arrange(`select set_config('kith.reason', 'test', false)`)
    .then(() => room.fresh.arrange(`update action set claim = 'complete'`))
    .then(
      () => '',
      (error: { code: string }) => error.code,
    );
  expect(skipped).toBe('KI040');
});

test('handing it over keeps one accountable, with why; the words change with a reason and keep what they were', async () => {
  const handed = { person: room.people.officer, why: 'She has left the team' };
  expect((await room.ask('youth', 'POST', `${action}/delegate`, { person: room.people.officer })).status).toBe(422);
  expect(wentTo(await room.ask('youth', 'POST', `${action}/delegate`, handed))).toBe(action);
  expect(await page('officer', action)).toContain('officer Example, Police');
  expect(await page('officer', action)).toContain('Head of Parks');
  await room.ask('officer', 'POST', `${action}/delegate`, { person: room.people.teacher, why: 'The school is nearer' });
  expect(await page('teacher', action)).toMatch(
    /Leads Head of Parks A role teacher Example, Northgate School Supported/,
  );
  await room.ask('teacher', 'POST', `${action}/delegate`, { person: room.people.officer, why: 'Not for a school' });
  const [held] = await room.fresh.arrange<{ reasons: string[] }>(
    `select array_agg(reason) as reasons from action_history`,
  );
  expect(held?.reasons).toContain('She has left the team');
  await room.fresh.setClock('2026-03-09T10:00:00Z');
  const change = {
    wording: 'Light the path by the pond and the gate',
    ...dateBoxes('due', '', '4'),
    why: 'The gate was left out',
  };
  expect((await room.ask('support', 'POST', `${action}/change`, { ...change, why: '' })).status).toBe(422);
  await room.ask('support', 'POST', `${action}/change`, change);
  const shown = await page('officer', action);
  expect(shown).toContain('Light the path by the pond and the gate');
  expect(shown).toContain(
    '“Light the path by the pond (due by 31 March 2026)” until 9 March 2026 , changed by Support Example: The gate was left out',
  );
});

test('an action is overdue the day after its month, and the counts are links to their lists', async () => {
  await room.fresh.setClock('2026-04-30T22:00:00Z');
  expect(await page('youth', plan)).not.toContain('Overdue by');
  expect((await room.ask('youth', 'GET', plan)).body).not.toContain(`href="${plan}?status=overdue"`);
  await room.fresh.setClock('2026-04-30T23:30:00Z');
  const body = (await room.ask('youth', 'GET', plan)).body;
  expect(body).toContain(`href="${plan}?status=overdue"`);
  expect(wordsOf((await room.ask('youth', 'GET', `${plan}?status=on_track`)).body)).toContain('No action is like that');
});

test('taken out with a reason, it stays to be read', async () => {
  expect((await room.ask('support', 'POST', `${action}/drop`, { why: ' ' })).status).toBe(422);
  const [kept] = await room.fresh.arrange<{ wording: string }>('select wording from action where id = $1', [
    action.split('/').pop(),
  ]);
  await room.ask('support', 'POST', `${action}/drop`, { why: 'The council does it anyway' });
  expect(await page('youth', plan)).toContain('Taken out of this plan (1)');
  expect(await page('youth', action)).toContain('The council does it anyway');
  expect(await page('youth', action)).toContain(kept?.wording);
  expect((await room.ask('support', 'GET', `${action}/change`)).status).toBe(404);
});
