import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  acceptAll,
  idIn,
  itemsOf,
  makeBody,
  makeMeeting,
  mark,
  type PanelWorld,
  panelWorld,
  reviewOn,
  step,
} from './testing/panel-world.ts';

let w: PanelWorld;
let body = '';
let meeting = '';
let review = '';
let general = '';

/** A meeting that has begun, with an item about Bilal and everybody present who should be. */
async function begun(): Promise<string> {
  const id = await makeMeeting(w, body);
  await step(w, 'chair', id, 'open_agenda');
  await acceptAll(w, 'chair', id);
  for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', id, name);
  for (const who of ['chair', 'police', 'notes'] as const) await mark(w, 'chair', id, who, 'present');
  await step(w, 'chair', id, 'begin');
  return id;
}

beforeAll(async () => {
  w = await panelWorld();
  await reviewOn(w, w.amina, 'child', '2026-03-20');
  await reviewOn(w, w.bilal, 'child', '2026-03-19');
  body = await makeBody(w);
  meeting = await begun();
  const items = await itemsOf(w, meeting);
  review = items.find(({ subject_id }) => subject_id === w.bilal.id)?.id ?? '';
  general = items.find(({ title }) => title === 'Themes and trends')?.id ?? '';
});
afterAll(() => w.close());

const at = (path = '') => `/meetings/${meeting}${path}`;
const decide = (item: string, fields: Record<string, string>) =>
  w.post('chair', at(`/items/${item}/decision`), {
    wording: 'Go on meeting him at the youth club',
    rationale: 'He talks there.',
    ...fields,
  });

test('each attendee reads a pack of their own: their name, the time, only what they may see; nobody else’s', async () => {
  const pack = await w.get('police', at('/pack'));
  expect(pack.status).toBe(200);
  for (const words of [
    'For Joanne Police, Police, on',
    '2 March 2026 at 10am',
    'Showing what you can see',
    'Bilal Okoro',
  ]) {
    expect(pack.body.includes(words), words).toBe(true);
  }
  expect(pack.body.includes('Amina')).toBe(false);
  expect((await w.get('worker', at('/pack'))).body.includes('Amina Yusuf')).toBe(true);
  expect((await w.get('coordinator', at('/pack'))).status).toBe(410);
  expect((await w.get('outsider', at('/pack'))).status).toBe(404);
  await w.fresh.setClock('2026-04-03T09:00:00Z');
  const late = await w.get('police', at('/pack'));
  expect([late.status, late.body.includes('could be read until 2 April 2026')]).toEqual([410, true]);
  await w.fresh.setClock('2026-03-02T10:00:00Z');
});

test('closing needs who looks again, who keeps the safety plan, and what opens it again', async () => {
  const refused = await decide(review, { outcome: 'close' });
  expect(refused.status).toBe(422);
  for (const words of ['say who looks again', 'say who keeps the safety plan', 'say what would open it again']) {
    expect(refused.body.includes(words), words).toBe(true);
  }
  expect(await w.fresh.arrange('select 1 from decision')).toEqual([]);
  const closed = await decide(review, {
    outcome: 'close',
    reviewer: 'Joanne Police',
    planOwner: 'Leila Worker',
    reopens: 'He is seen with the same men.',
  });
  expect(closed.headers.location).toBe(at(`/room?item=${review}`));
});

test('a decision is shown with its reason, and whoever saw it otherwise is kept beside it', async () => {
  const [decision] = await w.fresh.arrange<{ id: string }>('select id from decision where item_id = $1', [review]);
  const dissent = { who: w.people.police, words: 'It is too soon.' };
  expect((await w.post('chair', at(`/decisions/${decision?.id}/dissent`), dissent)).status).toBe(303);
  const screen = await w.get('chair', at(`/room?item=${review}`));
  for (const words of [
    'He talks there.',
    'Joanne Police saw it otherwise',
    'It is too soon.',
    'He is seen with the same men.',
  ]) {
    expect(screen.body.includes(words), words).toBe(true);
  }
});

test('an action goes straight into a plan, with the one person who answers for it (I20)', async () => {
  const action = {
    action: 'Meet him at the youth club on Thursdays',
    who: 'Leila Worker',
    plan: 'new',
    strand: 'support',
    'by-day': '30',
    'by-month': '4',
    'by-year': '2026',
  };
  const lacking = await w.post('chair', at(`/items/${review}/action`), { ...action, who: '', 'by-day': '' });
  expect([lacking.status, lacking.body.includes('Enter who answers for it')]).toEqual([422, true]);
  expect((await w.post('chair', at(`/items/${review}/action`), action)).status).toBe(303);
  const [agreed] = await w.fresh.arrange<{ at: string }>(
    `select '/plans/' || plan_id || '/actions/' || id as at from action where wording like 'Meet him%'`,
  );
  const itself = await w.get('chair', agreed?.at ?? '');
  expect(itself.body.includes('Came from')).toBe(true);
  expect(itself.body.includes(`<a class="govuk-link" href="${at()}">MARVE panel, `)).toBe(true);
  const rows = await w.fresh.arrange<{
    accountable_id: string;
    kind: string;
    subject_id: string;
    scope_id: string;
    due_by: string;
  }>(
    `select a.accountable_id, p.kind, p.subject_id, a.scope_id, a.due_by::text as due_by from action a join plan p on p.id = a.plan_id`,
  );
  expect(rows).toEqual([
    {
      accountable_id: w.people.worker,
      kind: 'support_plan',
      subject_id: w.bilal.id,
      scope_id: w.bilal.scope,
      due_by: '2026-04-30',
    },
  ]);
  const screen = await w.get('chair', at(`/room?item=${review}`));
  expect(screen.body.includes('Meet him at the youth club on Thursdays')).toBe(true);
  // The next goes into the plan that is there now.
  expect(screen.body.includes('A new disruption and support plan')).toBe(false);
});

test('two note-takers at once lose nothing of either, and each line says who typed it', async () => {
  await w.post('chair', at('/people/new'), { who: 'Noor Notes', part: 'note_taker' });
  const url = at(`/notes?item=${review}`);
  const say = (who: 'notes' | 'notes2', text: string) => w.post(who, url, { text });
  const opened = await Promise.all([w.get('notes', url), w.get('notes2', url)]);
  expect(opened.map(({ status }) => status)).toEqual([200, 200]);
  const texts = Array.from({ length: 12 }, (_, n) => `Line ${n}`);
  const answers = await Promise.all(texts.map((text, n) => say(n % 2 ? 'notes' : 'notes2', text)));
  expect(answers.every(({ status }) => status === 303)).toBe(true);
  const page = await w.get('notes', url);
  for (const text of texts) expect(page.body.includes(text)).toBe(true);
  expect(page.body.includes('Noor Notes')).toBe(true);
  expect(page.body.includes('Nell Notes')).toBe(true);
});

test('a line is replaced by another and both are kept; two who change the same line both stand', async () => {
  const [line] = await w.fresh.arrange<{ id: string }>(`select id from minute_line where text = 'Line 3'`);
  const change = (who: 'notes' | 'notes2', text: string) => w.post(who, at(`/notes/${line?.id}`), { text });
  const answers = await Promise.all([
    change('notes', 'He was there on Monday'),
    change('notes2', 'He was there on Tuesday'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([303, 303]);
  const page = await w.get('notes', at(`/notes?item=${review}`));
  for (const words of [
    'He was there on Monday',
    'He was there on Tuesday',
    'Two people changed this line: both are kept',
    'Before: “Line 3”',
  ]) {
    expect(page.body.includes(words), words).toBe(true);
  }
  expect(await w.fresh.arrange(`select 1 from minute_line where text = 'Line 3'`)).toHaveLength(1);
  const [other] = await w.fresh.arrange<{ id: string }>(`select id from minute_line where text = 'Line 5'`);
  await w.post('notes', at(`/notes/${other?.id}`), { text: '' });
  expect((await w.get('notes', at('/minutes'))).body.includes('Line 5')).toBe(false);
});

test('who only attends takes no notes and records nothing, through the pages or past them', async () => {
  expect((await w.get('police', at('/notes'))).status).toBe(404);
  expect((await w.post('police', at('/notes'), { text: 'Mine' })).status).toBe(404);
  expect((await w.post('police', at(`/items/${review}/decision`), { wording: 'Mine', rationale: 'Mine' })).status).toBe(
    404,
  );
});

test('every item is said to be discussed or put off before the meeting ends, and the minutes are approved by another', async () => {
  const early = await w.post('chair', at('/step'), { step: 'end' });
  expect([early.status, early.body.includes('Say of every item that it was discussed, or put it off')]).toEqual([
    409,
    true,
  ]);
  for (const item of await itemsOf(w, meeting)) {
    const state = item.id === general ? 'put_off' : 'discussed';
    expect((await w.post('chair', at(`/items/${item.id}/reached`), { state })).status).toBe(303);
  }
  await step(w, 'chair', meeting, 'end');
  expect((await w.get('chair', at('/room'))).status).toBe(404);
  await step(w, 'notes', meeting, 'draft_minutes');
  const own = await w.post('notes', at('/step'), { step: 'approve_minutes' });
  expect([own.status, own.body.includes('Somebody other than whoever took the notes')]).toEqual([409, true]);
  await step(w, 'chair', meeting, 'approve_minutes');
  const after = await w.post('notes', at('/notes'), { text: 'One thing more' });
  expect(after.status).toBe(404);
  await step(w, 'chair', meeting, 'close');
});

test('past the pages too: the database refuses minutes approved by whoever took them (I6), and a line or decision after approval', async () => {
  const refused = async (sql: string, values: unknown[]) =>
    w.fresh.arrange(sql, values).then(
      () => 'done',
      (error: Error) => error.message,
    );
  const [line] = await w.fresh.arrange<{ scope_id: string }>('select scope_id from meeting where id = $1', [meeting]);
  expect(
    await refused(
      `insert into minute_line (id, meeting_id, text, typed_at, scope_id, scope_class) values (gen_random_uuid(), $1, 'More', kith_now(), $2, 'panel')`,
      [meeting, line?.scope_id],
    ),
  ).toContain('The minutes have been approved');
  // The note-taker who typed nothing, and a chair who typed a line.
  for (const [who, types] of [
    ['notes', false],
    ['chair', true],
  ] as const) {
    const other = await begun();
    if (types) await w.post(who, `/meetings/${other}/notes`, { text: 'Said' });
    await w.fresh.arrange(`select set_config('kith.actor', $1, false), set_config('kith.reason', 'test', false)`, [
      w.people[who],
    ]);
    expect(
      await refused(
        `update meeting set state = 'minutes_approved', minutes_approved_by = $2, minutes_approved_at = kith_now() where id = $1`,
        [other, w.people[who]],
      ),
    ).toContain('Somebody other than whoever took the notes');
  }
  await w.fresh.arrange(`select set_config('kith.actor', '', false)`);
});

test('the minutes say who was there, what was decided and why, who saw it otherwise, and who does what; each reader as they may see', async () => {
  const minutes = await w.get('police', at('/minutes'));
  for (const words of [
    'Approved by Ruth Chair',
    'Joanne Police (member)',
    'Bilal Okoro',
    'He talks there.',
    'Joanne Police saw it otherwise',
    'Meet him at the youth club on Thursdays',
    'Leila Worker',
    'Line 0',
    '(put off)',
  ]) {
    expect(minutes.body.includes(words), words).toBe(true);
  }
  const youth = await w.get('youth', at('/minutes'));
  expect(youth.status).toBe(200);
  for (const words of ['Bilal', 'He talks there', 'Line 0', 'Amina'])
    expect(youth.body.includes(words), words).toBe(false);
});

test('the decision log of a body holds what the reader may see', async () => {
  expect(
    (await w.get('police', `/bodies/${body}/decisions`)).body.includes('Go on meeting him at the youth club'),
  ).toBe(true);
  const youth = await w.get('youth', `/bodies/${body}/decisions`);
  expect([youth.status, youth.body.includes('Go on meeting him')]).toEqual([200, false]);
});

test('what was put off comes to the next meeting by itself, and says so', async () => {
  const next = idIn(
    await w.post('coordinator', `/bodies/${body}/meetings/new`, {
      'on-day': '2',
      'on-month': '4',
      'on-year': '2026',
      at: '10am',
    }),
  );
  await step(w, 'chair', next, 'open_agenda');
  const items = await w.fresh.arrange<{ title: string; why: string }>(
    'select title, why from agenda_item where meeting_id = $1 order by sort',
    [next],
  );
  expect(items.find(({ title }) => title === 'Themes and trends')?.why).toContain('Put off on');
});
