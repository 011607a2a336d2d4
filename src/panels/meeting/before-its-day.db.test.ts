import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { acceptAll, makeBody, makeMeeting, mark, type PanelWorld, panelWorld, step } from '../testing/panel-world.ts';

let w: PanelWorld;
let body = '';
beforeAll(async () => {
  w = await panelWorld({ seed: 'before its day' });
  body = await makeBody(w);
});
afterAll(() => w.close());

/** A meeting of 19 March, ready to begin on 2 March. */
async function ready(): Promise<string> {
  const id = await makeMeeting(w, body);
  await step(w, 'chair', id, 'open_agenda');
  await acceptAll(w, 'chair', id);
  for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', id, name);
  await mark(w, 'chair', id, 'chair', 'present');
  return id;
}
const stands = async (id: string) =>
  (
    await w.fresh.arrange<{ state: string; on: string; hours: string; due: string }>(
      `select state, (starts_at at time zone 'Europe/London')::date::text as on, (ends_at - starts_at)::text as hours,
        (minutes_due_by at time zone 'Europe/London')::date::text as due from meeting where id = $1`,
      [id],
    )
  )[0];

test('before its day the button asks whether the meeting is today; on its word it begins and keeps its date', async () => {
  const id = await ready();
  expect(wordsOf((await w.get('chair', `/meetings/${id}`)).body)).toContain(
    'The meeting is today, though it was arranged for 19 March 2026',
  );
  const asked = await w.post('chair', `/meetings/${id}/step`, { step: 'begin' });
  expect([asked.status, wordsOf(asked.body)]).toEqual([
    422,
    expect.stringContaining('It is arranged for 19 March 2026. Say that the meeting is today, or begin it on its day'),
  ]);
  expect(await stands(id)).toMatchObject({ state: 'packs_issued', on: '2026-03-19' });
  expect((await w.post('chair', `/meetings/${id}/step`, { step: 'begin', today: 'yes' })).status).toBe(303);
  expect(await stands(id)).toMatchObject({ state: 'in_session', on: '2026-03-19', due: '2026-03-23' });
});

test('its date is changed to today where that is asked too, and what is counted from it with it', async () => {
  const id = await ready();
  // Without saying that it is today nothing is moved either.
  expect((await w.post('chair', `/meetings/${id}/step`, { step: 'begin', move: 'yes' })).status).toBe(422);
  await w.post('chair', `/meetings/${id}/step`, { step: 'begin', today: 'yes', move: 'yes' });
  expect(await stands(id)).toEqual({ state: 'in_session', on: '2026-03-02', hours: '01:30:00', due: '2026-03-04' });
  const [before] = await w.fresh.arrange<{ on: string }>(
    `select left(was ->> 'starts_at', 10) as on from meeting_history where row_id = $1 and was ->> 'state' = 'packs_issued'`,
    [id],
  );
  expect(before?.on).toBe('2026-03-19');
});

test('what cannot be done at all is refused, and not asked about', async () => {
  const id = await makeMeeting(w, body);
  const early = await w.post('chair', `/meetings/${id}/step`, { step: 'begin' });
  expect(early.status).toBe(409);
});
