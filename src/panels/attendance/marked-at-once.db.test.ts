import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptAll, makeBody, makeMeeting, mark, type PanelWorld, panelWorld, step } from '../testing/panel-world.ts';

let w: PanelWorld;
let body = '';

beforeAll(async () => {
  w = await panelWorld();
  body = await makeBody(w);
});
afterAll(() => w.close());

test('everybody of whom nothing was said is marked present at once, by whoever runs the meeting', async () => {
  const id = await makeMeeting(w, body);
  await step(w, 'chair', id, 'open_agenda');
  await acceptAll(w, 'chair', id);
  expect((await w.post('chair', `/meetings/${id}/present`)).status, 'before the packs nobody is there').toBe(303);
  for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', id, name);
  await mark(w, 'chair', id, 'police', 'apologies');
  const there = () =>
    w.fresh.arrange<{ state: string; n: number }>(
      'select state, count(*)::integer as n from attendance where meeting_id = $1 group by state order by state',
      [id],
    );
  const before = await there();
  const expected = before.find(({ state }) => state === 'expected')?.n ?? 0;
  expect(expected).toBeGreaterThan(1);
  expect(before.some(({ state }) => state === 'present')).toBe(false);
  expect((await w.get('chair', `/meetings/${id}`)).body).toContain(`Mark all ${expected} who are expected as present`);
  expect((await w.get('police', `/meetings/${id}`)).body).not.toContain('who are expected as present');
  expect((await w.post('police', `/meetings/${id}/present`)).status).toBe(404);
  expect(await there()).toEqual(before);
  expect((await w.post('chair', `/meetings/${id}/present`)).status).toBe(303);
  expect(await there()).toEqual([
    ...before.filter(({ state }) => state !== 'expected'),
    { state: 'present', n: expected },
  ]);
});

test('apologies that somebody sends in that very moment stand', async () => {
  const id = await makeMeeting(w, body);
  await step(w, 'chair', id, 'open_agenda');
  await acceptAll(w, 'chair', id);
  for (const name of ['lock_agenda', 'issue_packs']) await step(w, 'chair', id, name);
  const [police] = await w.fresh.arrange<{ id: string }>(
    `select id from attendance where meeting_id = $1 and account_id = $2`,
    [id, w.people.police],
  );
  await w.fresh.arrange('begin');
  await w.fresh.arrange("select set_config('kith.reason', 'a test', true)");
  await w.fresh.arrange(`update attendance set state = 'apologies' where id = $1`, [police?.id]);
  const all = w.post('chair', `/meetings/${id}/present`);
  const waiting = async () => {
    // Within a transaction PostgreSQL shows who is connected as it was when first asked.
    await w.fresh.arrange('select pg_stat_clear_snapshot()');
    const rows = await w.fresh.arrange(
      'select 1 from pg_locks l join pg_stat_activity a using (pid) where a.datname = current_database() and not l.granted',
    );
    return rows.length;
  };
  await expect.poll(waiting, { timeout: 10_000 }).toBeGreaterThan(0);
  await w.fresh.arrange('commit');
  expect((await all).status).toBe(303);
  const states = await w.fresh.arrange<{ state: string }>(
    'select distinct state from attendance where meeting_id = $1 order by state',
    [id],
  );
  expect(states.map(({ state }) => state)).toEqual(['apologies', 'present']);
});
