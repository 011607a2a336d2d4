import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf } from '../../../test/support/world.ts';
import { wordsOf } from '../../subjects/testing/rooms.ts';
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

let w: PanelWorld;
let id = '';
let items: Awaited<ReturnType<typeof itemsOf>> = [];
beforeAll(async () => {
  w = await panelWorld({ seed: 'several discussed' });
  await reviewOn(w, w.amina, 'child', '2026-03-20');
  await reviewOn(w, w.bilal, 'child', '2026-03-19');
  id = await makeMeeting(w, await makeBody(w));
  await step(w, 'chair', id, 'open_agenda');
  await acceptAll(w, 'chair', id);
  for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', id, name);
  await mark(w, 'chair', id, 'chair', 'present');
  items = await itemsOf(w, id);
});
afterAll(() => w.close());

const send = (ticked: readonly string[], who: 'chair' | 'police' | 'notes' = 'chair') =>
  w.post(who, `/meetings/${id}/discussed`, ticked.length > 0 ? { items: [...ticked] } : {});
const states = async () => (await itemsOf(w, id)).map(({ state }) => state);
const about = (subject: string): string => items.find(({ subject_id }) => subject_id === subject)?.id ?? '';
const page = async (who: 'chair' | 'police' = 'chair') => (await w.get(who, `/meetings/${id}`)).body;

test('before the meeting is on nothing is said of its items', async () => {
  expect(await page()).not.toContain('Which items have been discussed?');
  expect((await send([items[0]?.id ?? ''])).status).toBe(409);
  expect(new Set(await states())).toEqual(new Set(['accepted']));
  await step(w, 'chair', id, 'begin');
});

test('whoever runs it ticks several, each with whether a decision is recorded; nobody else is offered it or may', async () => {
  await w.post('chair', `/meetings/${id}/items/${about(w.bilal.id)}/decision`, {
    wording: 'Go on meeting him',
    rationale: 'He talks there.',
  });
  const words = wordsOf(await page());
  expect(words).toContain('Which items have been discussed?');
  expect(words.match(/A decision is recorded\./g)).toHaveLength(1);
  expect(words).toMatch(/Review: Bilal Okoro A decision is recorded/);
  expect(await page('police')).not.toContain('Which items have been discussed?');
  expect((await send([about(w.bilal.id)], 'police')).status).toBe(404);
  const none = await send([]);
  expect([none.status, wordsOf(none.body)]).toEqual([422, expect.stringContaining('Tick those that were discussed')]);
});

test('several are said at once; what somebody else said so of meanwhile stands', async () => {
  const [first = '', second = ''] = items.map((item) => item.id);
  await w.post('notes', `/meetings/${id}/items/${first}/reached`, { state: 'discussed' });
  expect((await send([first, second, about(w.bilal.id)])).status).toBe(303);
  const now = new Map((await itemsOf(w, id)).map((item) => [item.id, item.state]));
  expect([first, second, about(w.bilal.id)].map((item) => now.get(item))).toEqual(Array(3).fill('discussed'));
  expect(now.get(about(w.amina.id))).toBe('accepted');
});

test('all or none: with one that was put off, or that is not there, nothing is said of the others', async () => {
  const left = (await itemsOf(w, id)).filter(({ state }) => state === 'accepted').map((item) => item.id);
  const [one = '', ...others] = left;
  await w.post('chair', `/meetings/${id}/items/${one}/reached`, { state: 'put_off' });
  const before = await states();
  expect((await send(left)).status).toBe(409);
  expect((await send([...others, idOf('no item')])).status).toBe(404);
  expect(await states()).toEqual(before);
  expect((await send(others)).status).toBe(303);
  expect(await states()).not.toContain('accepted');
  expect(await page()).not.toContain('Which items have been discussed?');
  await step(w, 'chair', id, 'end');
});
