import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../../../test/support/world.ts';
import {
  acceptAll,
  itemsOf,
  makeBody,
  makeMeeting,
  mark,
  type PanelWorld,
  panelWorld,
  reviewOn,
  step,
} from '../testing/panel-world.ts';

// Two worlds that differ only in an item about a child whom the police officer may not see.
const worlds: { w: PanelWorld; meeting: string }[] = [];
const [withAmina, without] = [0, 1];

beforeAll(async () => {
  for (const leaveOut of [undefined, 'amina'] as const) {
    const w = await panelWorld({ ...(leaveOut && { without: leaveOut }) });
    await reviewOn(w, w.bilal, 'child', '2026-03-19');
    const meeting = await makeMeeting(w, await makeBody(w));
    await step(w, 'chair', meeting, 'open_agenda');
    await acceptAll(w, 'chair', meeting);
    if (leaveOut === undefined) await plantItem(w, meeting);
    for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', meeting, name);
    worlds.push({ w, meeting });
  }
});
afterAll(() => Promise.all(worlds.map(({ w }) => w.close())));

/** An item about Amina with a note, a decision with dissent and an interest, past the pages so that the worlds ask for the same ids. */
async function plantItem(w: PanelWorld, meeting: string): Promise<void> {
  const at = '2026-03-02T09:00:00Z';
  const [scope] = await w.fresh.arrange<{ scope_id: string }>('select scope_id from meeting where id = $1', [meeting]);
  const id = idOf('hidden item');
  await w.fresh.arrange(
    `insert into agenda_item (id, meeting_id, band, title, why, subject_id, state, sort, asked_at, scope_id, scope_class)
     values ($1, $2, 'due', 'Review', 'HIDDEN review', $3, 'accepted', 0, $4, $5, 'panel')`,
    [id, meeting, w.amina.id, at, scope?.scope_id],
  );
  await w.fresh.arrange(
    `insert into decision (id, item_id, wording, rationale, decided_at, scope_id, scope_class) values ($1, $2, 'HIDDEN decision', 'HIDDEN', $3, $4, 'panel')`,
    [idOf('hidden decision'), id, at, scope?.scope_id],
  );
  await w.fresh.arrange(
    `insert into minute_line (id, meeting_id, item_id, text, typed_at, scope_id, scope_class) values ($1, $2, $3, 'HIDDEN note', $4, $5, 'panel')`,
    [idOf('hidden line'), meeting, id, at, scope?.scope_id],
  );
}

const inBoth = <T>(ask: (world: { w: PanelWorld; meeting: string }) => Promise<T>): Promise<T[]> =>
  Promise.all(worlds.map(ask));
const screen = () => inBoth(({ w, meeting }) => w.get('chair', `/meetings/${meeting}/room`));

test('with nobody marked present the screen shows nothing, and says what to do', async () => {
  await inBoth(({ w, meeting }) =>
    w.fresh.arrange(
      `update meeting set state = 'in_session' where id = $1 returning set_config('kith.reason', 'test', false)`,
      [meeting],
    ),
  );
  for (const answer of await screen()) {
    expect(answer.status).toBe(409);
    expect(answer.body.includes('Nobody is marked present yet')).toBe(true);
    expect(answer.body.includes('HIDDEN')).toBe(false);
  }
});

test('I31: it shows what everyone present may see; who comes late narrows it to the byte; who leaves widens it', async () => {
  const hidden = `?item=${idOf('hidden item')}`;
  await inBoth(({ w, meeting }) => mark(w, 'chair', meeting, 'chair', 'present'));
  const before = await screen();
  expect(before[withAmina]?.body.includes('Amina Yusuf')).toBe(true);
  expect(before[without]?.body.includes('Amina')).toBe(false);
  // Asked by another, so that in both worlds the chair has asked as often.
  const wide = async () =>
    worlds[withAmina] &&
    (await worlds[withAmina].w.get('notes', `/meetings/${worlds[withAmina].meeting}/room${hidden}`)).body;
  expect((await wide())?.includes('HIDDEN decision')).toBe(true);

  const stamps = () =>
    inBoth(async ({ w, meeting }) => {
      const { body } = await w.get('chair', `/meetings/${meeting}/room/now`);
      return JSON.parse(body).now as string;
    });
  const then = await stamps();
  expect(before[withAmina]?.body).toContain(`data-room-stamp="${then[withAmina]}"`);

  await inBoth(({ w, meeting }) => mark(w, 'chair', meeting, 'police', 'present'));
  const joined = await screen();
  // The screen that still shows the wider room is told so, and by nothing that tells of her.
  const now = await stamps();
  expect(now[withAmina]).toBe(now[without]);
  expect(now[withAmina]).not.toBe(then[withAmina]);
  expect(joined[without]?.body).toContain(`data-room-stamp="${now[without]}"`);
  expect(joined[without]?.status).toBe(200);
  expect(joined[without]?.body.includes('Bilal Okoro')).toBe(true);
  expect(joined[withAmina]).toEqual(joined[without]);
  expect(joined[withAmina]?.body.includes('HIDDEN')).toBe(false);
  // Nor by its address, nor by the forms that belong to the screen.
  for (const path of ['', 'decision', 'action']) {
    const answers = await inBoth(({ w, meeting }) =>
      w.get(
        'chair',
        path ? `/meetings/${meeting}/items/${idOf('hidden item')}/${path}` : `/meetings/${meeting}/room${hidden}`,
      ),
    );
    expect(answers[without]?.status, path).toBe(404);
    expect(answers[withAmina], path).toEqual(answers[without]);
  }

  await inBoth(({ w, meeting }) => mark(w, 'chair', meeting, 'police', 'left'));
  expect((await wide())?.includes('HIDDEN decision')).toBe(true);
});

test('whoever may not see her is answered alike on every page of the meeting, whether or not there is an item about her', async () => {
  const [body] = await Promise.all(
    worlds
      .slice(0, 1)
      .map(({ w, meeting }) =>
        w.fresh.arrange<{ id: string }>('select body_id as id from meeting where id = $1', [meeting]),
      ),
  );
  for (const path of [
    '',
    '/pack',
    '/minutes',
    '/items/new',
    `/items/${idOf('hidden item')}/interest`,
    '/room',
    '/notes',
  ]) {
    const answers = await inBoth(({ w, meeting }) => w.get('police', `/meetings/${meeting}${path}`));
    expect(answers[withAmina], path).toEqual(answers[without]);
  }
  for (const path of ['/', '/meetings', '/bodies', `/bodies/${body?.[0]?.id}`, `/bodies/${body?.[0]?.id}/decisions`]) {
    const answers = await inBoth(({ w }) => w.get('police', path));
    expect(answers[without]?.status, path).toBe(200);
    expect(answers[withAmina], path).toEqual(answers[without]);
  }
});

test('a name shows only when everyone present may know it; otherwise the label stands in its place', async () => {
  const w = worlds[without];
  if (!w) throw new Error('no world');
  // The youth worker is given a summary of Bilal without his name.
  await w.w.fresh.arrange(
    `insert into grant_ (id, party_id, scope_id, level, identity, basis, reason, from_at) values ($1, $2, $3, 2, false, 'team', 'test', '2025-01-01')`,
    [idOf('youth grant'), w.w.people.youth, w.w.bilal.scope],
  );
  const item = (await itemsOf(w.w, w.meeting)).find(({ subject_id }) => subject_id === w.w.bilal.id);
  const url = `/meetings/${w.meeting}/room?item=${item?.id}`;
  expect((await w.w.get('chair', url)).body.includes('Bilal Okoro')).toBe(true);
  await mark(w.w, 'chair', w.meeting, 'youth', 'present');
  const narrowed = await w.w.get('chair', url);
  expect(narrowed.status).toBe(200);
  expect(narrowed.body.includes('Bilal')).toBe(false);
  await mark(w.w, 'chair', w.meeting, 'youth', 'left');
});

test('only whoever runs the meeting shows it, and only while it is on', async () => {
  const w = worlds[without];
  if (!w) throw new Error('no world');
  expect((await w.w.get('police', `/meetings/${w.meeting}/room`)).status).toBe(404);
  const other = await makeMeeting(w.w, await makeBody(w.w, { name: 'Another' }));
  expect((await w.w.get('chair', `/meetings/${other}/room`)).status).toBe(404);
});
