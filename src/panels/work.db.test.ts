import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  acceptAll,
  idIn,
  itemsOf,
  makeBody,
  mark,
  type PanelWorld,
  panelWorld,
  reviewOn,
  step,
} from './testing/panel-world.ts';

let w: PanelWorld;
let body = '';
beforeAll(async () => {
  w = await panelWorld();
  await reviewOn(w, w.bilal, 'child', '2026-03-19');
  body = await makeBody(w);
});
afterAll(() => w.close());

test('your work: what I am expected at, items to accept, packs to read, minutes to approve', async () => {
  const id = idIn(
    await w.post('coordinator', `/bodies/${body}/meetings/new`, {
      'on-day': '12',
      'on-month': '3',
      'on-year': '2026',
      at: '9am',
    }),
  );
  expect((await w.get('police', '/')).body.includes('You are expected')).toBe(true);
  await step(w, 'chair', id, 'open_agenda');
  expect((await w.get('chair', '/')).body.includes('Accept items: MARVE panel')).toBe(true);
  await acceptAll(w, 'chair', id);
  for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', id, name);
  expect((await w.get('police', '/')).body.includes('Read your pack: MARVE panel')).toBe(true);
  await mark(w, 'chair', id, 'chair', 'present');
  await step(w, 'chair', id, 'begin');
  for (const item of await itemsOf(w, id))
    await w.post('chair', `/meetings/${id}/items/${item.id}/reached`, { state: 'discussed' });
  await step(w, 'chair', id, 'end');
  expect((await w.get('notes', '/')).body.includes('Write up the minutes: MARVE panel')).toBe(true);
  await step(w, 'notes', id, 'draft_minutes');
  expect((await w.get('chair', '/')).body.includes('Approve the minutes: MARVE panel')).toBe(true);
  expect((await w.get('notes', '/')).body.includes('Approve the minutes')).toBe(false);
});
