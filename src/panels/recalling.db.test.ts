import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../subjects/testing/rooms.ts';
import {
  acceptAll,
  makeBody,
  makeMeeting,
  type PanelWorld,
  panelWorld,
  reviewOn,
  step,
} from './testing/panel-world.ts';

let w: PanelWorld;
let body = '';
let meeting = '';
let police = '';

beforeAll(async () => {
  w = await panelWorld();
  await reviewOn(w, w.bilal, 'child', '2026-03-19');
  body = await makeBody(w);
  meeting = await makeMeeting(w, body);
  await step(w, 'chair', meeting, 'open_agenda');
  await acceptAll(w, 'chair', meeting);
  for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', meeting, name);
  const [row] = await w.fresh.arrange<{ id: string }>(
    'select id from attendance where meeting_id = $1 and account_id = $2',
    [meeting, w.people.police],
  );
  police = `/meetings/${meeting}/people/${row?.id}/pack`;
});
afterAll(() => w.close());

const pack = async () => (await w.get('police', `/meetings/${meeting}/pack`)).status;

test('whoever runs the meeting calls a pack back, with why, and from then on it opens no more', async () => {
  expect(await pack()).toBe(200);
  expect((await w.get('chair', `/meetings/${meeting}`)).body).toContain(police);
  expect((await w.get('police', `/meetings/${meeting}`)).body).not.toContain(police);
  expect((await w.get('police', police)).status).toBe(404);
  expect((await w.post('police', police, { why: 'Mine' })).status).toBe(404);
  const refused = await w.post('chair', police, { why: '' });
  expect([refused.status, refused.body.includes('Say why')]).toEqual([422, true]);
  expect(await pack()).toBe(200);
  await w.post('chair', police, { why: 'Sent to the wrong officer' });
  expect(await pack()).toBe(410);
  expect(wordsOf((await w.get('chair', `/meetings/${meeting}`)).body)).toContain('Called back 2 March 2026');
  expect((await w.get('police', `/meetings/${meeting}/pack`)).body).toContain('called back');
  const [kept] = await w.fresh.arrange<{ reason: string }>('select reason from pack_history');
  expect(kept?.reason).toBe('Sent to the wrong officer');
});

test('being marked present brings no new pack to whom it was called back from; issued again, it opens', async () => {
  const id = police.split('/').at(-2);
  await w.post('chair', `/meetings/${meeting}/people/${id}`, { state: 'present' });
  expect(await pack()).toBe(410);
  await w.fresh.setClock('2026-03-02T11:00:00Z');
  await w.post('chair', police, { why: 'It was theirs after all' });
  expect(await pack()).toBe(200);
});

test('nobody has a pack to call back where none was issued', async () => {
  const [row] = await w.fresh.arrange<{ id: string }>(
    'select a.id from attendance a where meeting_id = $1 and not exists (select 1 from pack p where p.account_id = a.account_id)',
    [meeting],
  );
  if (row) expect((await w.get('chair', `/meetings/${meeting}/people/${row.id}/pack`)).status).toBe(404);
  expect((await w.get('chair', `/meetings/${meeting}/people/${meeting}/pack`)).status).toBe(404);
});

test('a body is not closed while a meeting of it has still to end', async () => {
  const page = await w.get('coordinator', `/bodies/${body}/close`);
  expect(page.body).toContain('A meeting of it has still to end');
  const refused = await w.post('coordinator', `/bodies/${body}/close`, { why: 'Its work is done' });
  expect([refused.status, refused.body.includes('finish or cancel that first')]).toEqual([422, true]);
});

test('closed with why: out of the register, arranging nothing, all it said still there; and opened again', async () => {
  expect((await w.get('police', `/bodies/${body}/close`)).status).toBe(404);
  await w.post('chair', `/meetings/${meeting}/cancel`, { reason: 'Merged' });
  expect((await w.post('coordinator', `/bodies/${body}/close`, { why: '' })).status).toBe(422);
  expect(
    (await w.post('coordinator', `/bodies/${body}/close`, { why: 'The Locations Board takes it on' })).status,
  ).toBe(303);
  const shown = await w.get('police', `/bodies/${body}`);
  expect(wordsOf(shown.body)).toContain('Closed on 2 March 2026 . The Locations Board takes it on');
  expect((await w.get('police', '/bodies')).body).not.toContain(`/bodies/${body}"`);
  expect((await w.get('police', '/bodies?closed=yes')).body).toContain(`/bodies/${body}"`);
  for (const path of ['meetings/new', 'change', 'terms', 'members/new'])
    expect((await w.get('coordinator', `/bodies/${body}/${path}`)).status, path).toBe(404);
  await w.post('coordinator', `/bodies/${body}/close`, { why: 'Needed after all' });
  expect((await w.get('police', '/bodies')).body).toContain(`/bodies/${body}"`);
  expect((await w.get('coordinator', `/bodies/${body}/meetings/new`)).status).toBe(200);
});
