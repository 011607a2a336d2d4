import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Session } from '../../../test/support/house.ts';
import { sendForm } from '../../exchange/pages/testing/send-form.ts';
import { openRooms, type Rooms } from '../../subjects/testing/rooms.ts';

let rooms: Rooms;
let support: Session;
let [board, plan] = ['', ''];
const idIn = (location: unknown, of: string): string =>
  new RegExp(`${of}/([0-9a-f-]{36})`).exec(String(location))?.[1] ?? '';

beforeAll(async () => {
  rooms = await openRooms();
  support = await rooms.house.session(
    await rooms.world.account(rooms.agencies.council, 'Bo Support', ['business_support']),
  );
  const sent = await support.ask('POST', '/plans/new', { kind: 'business_plan', title: 'Our year' });
  plan = idIn(sent.headers.location, 'plans');
  const add = (wording: string, year: string) =>
    support.ask('POST', `/plans/${plan}/actions/new`, {
      wording,
      person: rooms.people.lead,
      'due-day': '1',
      'due-month': '2',
      'due-year': year,
    });
  await add('Agree one form for places', '2026');
  await add('Train every school', '2027');
  const scope = await rooms.world.scope('boards', 'partnership');
  board = '00000000-0000-4000-8000-0000000000b0';
  await rooms.fresh.arrange(
    `insert into body (id, name, kind, about, cadence, opened_at, scope_id, scope_class) values ($1, 'The Board', 'board', 'All of it', '{"every":"quarter"}', '2025-01-01', $2, 'partnership')`,
    [board, scope],
  );
});
afterAll(() => rooms.close());

test('by exception first: what is overdue with who answers for it, then how every plan stands', async () => {
  const { body } = await support.ask('GET', `/bodies/${board}/papers`);
  const exceptions = body.split('To decide')[0] ?? '';
  expect(exceptions).toContain('Agree one form for places');
  expect(exceptions).toContain('lead Example');
  expect(exceptions).not.toContain('Train every school');
  expect(body).toContain('Our year');
});

test('how many stand at each status is counted of all; what was said is told, and the audit knows whose words were read', async () => {
  const [action] = await rooms.fresh.arrange<{ id: string }>(
    "select id from action where wording = 'Train every school'",
  );
  const at = `/plans/${plan}/actions/${action?.id}`;
  const lead = await rooms.as('lead');
  await lead.ask('POST', `${at}/confirm`, {});
  const said = await lead.ask('POST', `${at}/update`, { claim: 'on_track', note: 'Three schools are done' });
  expect(said.status).toBe(303);
  const { body } = await support.ask('GET', `/bodies/${board}/papers`);
  const standing = /How each plan stands[\s\S]*?<\/table>/.exec(body)?.[0] ?? '';
  expect([...standing.matchAll(/<td[^>]*>\s*(?:<[^>]+>\s*)*(\d+)/g)].map(([, n]) => n)).toEqual([
    '1',
    '0',
    '0',
    '1',
    '0',
    '0',
    '0',
  ]);
  expect(body).toContain('Three schools are done');
  const [event] = await rooms.fresh.arrange<{ seen: string[] }>(
    "select seen from audit_event where action = 'looked at the papers of a board or panel' order by at desc, id desc limit 1",
  );
  expect(event?.seen).toContain(action?.id);
});

test('a status that came with a document was said by nobody here: it is counted, not told as said', async () => {
  const imported = await sendForm(
    rooms.house,
    support,
    '/plans/import/new',
    {},
    {
      name: 'lantern.txt',
      content: `Lantern action plan 2026

Goal\tAction\tWho\tBy when\tRAG
Corridors\tStaff stand where children asked\tDeputy head\tMay 2027\tOn track
Telling\tPut up the posters\tSchool council\tApril 2027\tNot started
`,
    },
  );
  await support.ask('POST', `${imported.location}/accept`);
  const { body } = await support.ask('GET', `/bodies/${board}/papers`);
  expect(body).toContain('Lantern action plan 2026: 1 status was taken from the document that was brought in.');
  const changed = /, newest first[\s\S]*?<\/table>/.exec(body)?.[0] ?? '';
  expect(changed).toContain('Three schools are done');
  expect(changed).toContain('Our year');
  expect(changed).not.toContain('Staff stand where children asked');
});

test('what is confidential stands in the papers of those who may read it, and in nobody else’s', async () => {
  await support.ask('POST', '/risks/new', {
    description: 'The lead agency may withdraw.',
    category: 'partner',
    likelihood: '5',
    impact: '5',
    why: 'They said so.',
    confidential: 'yes',
    'review-day': '1',
    'review-month': '6',
    'review-year': '2026',
  });
  const [holds, open] = [
    (await support.ask('GET', `/bodies/${board}/papers`)).body,
    (await rooms.get('lead', `/bodies/${board}/papers`)).body,
  ];
  for (const words of ['may withdraw', 'This copy holds confidential risks', '>Confidential<']) {
    expect(holds).toContain(words);
    expect(open).not.toContain(words);
  }
});

test('what is counted live stands as it was released, even for a reader who sees the contacts', async () => {
  const { body } = await support.ask('GET', `/plans/${plan}`);
  const action = /actions\/([0-9a-f-]{36})/.exec(body)?.[1] ?? '';
  const impact = await support.ask('POST', `/plans/${plan}/impacts/new`, {
    wording: 'Evenings feel safe',
    about: `action:${action}`,
  });
  await support.ask('POST', String(impact.headers.location), {
    kind: 'live',
    name: 'Young people met',
    counter: 'contacts.people',
    target: '400',
  });
  expect((await rooms.get('lead', `/plans/${plan}`)).body).toContain('0 young people so far, counted just now');
  const papers = (await rooms.get('lead', `/bodies/${board}/papers`)).body;
  expect(papers).toContain('Evenings feel safe');
  expect(papers).toContain('Nothing released yet; target 400 young people');
  expect(papers).not.toContain('counted just now');
});

test('the Word file is named after the body and the day', async () => {
  const { headers } = await support.ask('GET', `/bodies/${board}/papers.docx`);
  expect(String(headers['content-disposition'])).toMatch(
    /^attachment; filename="papers-the-board-\d{1,2}-[a-z]+-20\d\d\.docx"$/,
  );
});

test('nobody whose work it is not is shown that there is such a board', async () => {
  expect((await rooms.get('stranger', `/bodies/${board}/papers`)).status).toBe(404);
  expect((await rooms.get('stranger', `/bodies/${board}/papers.docx`)).status).toBe(404);
});

test('of very many the paper holds what was due first, whatever its plan is called, and says how many there are; a hidden plan’s are not among them', async () => {
  const [seen, hidden] = [
    await rooms.world.scope('many plans', 'partnership'),
    await rooms.world.scope('somebody’s own', 'child'),
  ];
  // Thirty plans of thirty-six actions each, the oldest of all in the last; and one plan that is not theirs to see, older still.
  await rooms.fresh.arrange(`
    with plans as (
      insert into plan (id, kind, title, state, opened_at, scope_id, scope_class)
      select md5('plan ' || n)::uuid, 'workplan', 'Workplan ' || lpad(n::text, 2, '0'), 'active', kith_now(),
        case when n = 31 then '${hidden}'::uuid else '${seen}'::uuid end, case when n = 31 then 'child' else 'partnership' end
      from generate_series(1, 31) n returning id, title, scope_id, scope_class),
    actions as (
      select md5(p.id::text || nth)::uuid as id, md5('lead' || p.id || nth)::uuid as lead, p.id as plan_id, p.title, p.scope_id, p.scope_class, nth,
        date '2026-02-28' - (substr(p.title, 10)::integer * 36 + nth) as due
      from plans p cross join generate_series(0, 35) nth),
    led as (
      insert into action_lead (id, action_id, part, said, kind, sort, scope_id, scope_class)
      select lead, id, 'lead', 'Head of parks', 'role', 1, scope_id, scope_class from actions)
    insert into action (id, plan_id, wording, accountable_lead_id, due_from, due_by, due_precision, sort, opened_at, scope_id, scope_class)
    select id, plan_id, 'Do ' || title || ' part ' || nth, lead, due, due, 'day', nth, kith_now(), scope_id, scope_class from actions`);
  // The oldest was dropped, the next is confirmed.
  await rooms.fresh.arrange(`select set_config('kith.reason', 'a test', false);
    update action set dropped_at = kith_now(), dropped_why = 'x' where wording = 'Do Workplan 30 part 35';
    update action set accountable_id = '${rooms.people.lead}', confirmed_at = kith_now() where wording = 'Do Workplan 30 part 34'`);
  const { body } = await support.ask('GET', `/bodies/${board}/papers`);
  const [exceptions = '', rest = ''] = body.split('To decide');
  const told = (words: string) => [...words.matchAll(/Do (Workplan \d+ part \d+)/g)].map(([, each]) => each);
  const all = Array.from({ length: 52 }, (_, nth) => `Workplan ${30 - Math.floor(nth / 36)} part ${35 - (nth % 36)}`);
  expect(told(exceptions)).toEqual(all.slice(1, 51));
  expect(exceptions).toContain('The first 50 of 1,080 are shown');
  expect(told(rest.split('How each plan stands')[0] ?? '')).toEqual(all.slice(2, 52));
  expect(body).not.toContain('Workplan 31');
});
