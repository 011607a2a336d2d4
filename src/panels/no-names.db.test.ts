import { afterAll, beforeAll, expect, test } from 'vitest';
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
} from './testing/panel-world.ts';

let w: PanelWorld;
beforeAll(async () => {
  w = await panelWorld();
  await reviewOn(w, w.amina, 'child', '2026-03-20');
  await reviewOn(w, w.bilal, 'child', '2026-03-19');
});
afterAll(() => w.close());

test('in a meeting that speaks of nobody by name, no name is in its agenda, pack, screen, notes, minutes or log (I4)', async () => {
  const context = await makeBody(w, { name: 'Context conference', withoutNames: 'yes' });
  const id = await makeMeeting(w, context);
  await step(w, 'chair', id, 'open_agenda');
  await acceptAll(w, 'chair', id);
  for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', id, name);
  await mark(w, 'chair', id, 'chair', 'present');
  await step(w, 'chair', id, 'begin');
  const item = (await itemsOf(w, id)).find(({ subject_id }) => subject_id === w.bilal.id)?.id ?? '';
  await w.post('chair', `/meetings/${id}/items/${item}/decision`, {
    wording: 'Light the path',
    rationale: 'It is dark.',
  });
  for (const path of ['', '/pack', '/room', `/room?item=${item}`, '/minutes', `/items/${item}/decision`]) {
    const page = await w.get('chair', `/meetings/${id}${path}`);
    expect(page.status, path).toBe(200);
    for (const name of ['Bilal', 'Okoro', 'Amina', 'Yusuf'])
      expect(page.body.includes(name), `${path} ${name}`).toBe(false);
    if (!path.includes('decision'))
      expect(page.body.includes('This meeting speaks of nobody by name'), path).toBe(true);
  }
  expect((await w.get('notes', `/meetings/${id}/notes?item=${item}`)).body.includes('Bilal')).toBe(false);
  const log = await w.get('chair', `/bodies/${context}/decisions`);
  expect(log.body.includes('Light the path')).toBe(true);
  expect(log.body.includes('Bilal')).toBe(false);
});

test('I31: a child who needs action now is a concern outside the meeting, and the minutes stay as they are', async () => {
  const context = await makeBody(w, { name: 'Second context conference', withoutNames: 'yes' });
  const id = await makeMeeting(w, context);
  await step(w, 'chair', id, 'open_agenda');
  await acceptAll(w, 'chair', id);
  for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', id, name);
  await mark(w, 'chair', id, 'chair', 'present');
  await step(w, 'chair', id, 'begin');
  const screen = await w.get('chair', `/meetings/${id}/room`);
  expect(screen.body).toMatch(/href="\/concerns\/new">\s*raise a concern outside this meeting/);
  const minutes = () => w.get('police', `/meetings/${id}/minutes`);
  const before = await minutes();
  const raised = await w.post('chair', '/concerns/new', {
    danger: 'no',
    'subjects[0][kind]': 'child',
    'subjects[0][named]': 'Bilal Okoro',
    happened: 'He is being driven out of town tonight.',
    when: 'not_known',
    howKnown: 'told_by_child',
  });
  expect(raised.status).toBe(303);
  const after = await minutes();
  const settled = (body_: string) => body_.replace(/value="[0-9a-f-]{36}"/g, '');
  expect(settled(after.body)).toBe(settled(before.body));
  expect(after.body.includes('driven out of town')).toBe(false);
});
