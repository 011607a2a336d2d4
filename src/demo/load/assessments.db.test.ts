import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type TestHouse } from '../../../test/support/house.ts';
import { generateBorough } from '../borough.ts';
import { CAST } from '../organisation/cast.ts';
import { loadBorough } from './load-borough.ts';

const NOW = '2026-11-23T10:00:00+00:00';
let fresh: FreshDatabase;
let house: TestHouse;
const borough = generateBorough({ seed: 1, now: NOW });
const nameOf = (key: string): string => CAST.find((person) => person.key === key)?.name ?? '';
const who = (key: string): string => borough.staff.find((person) => person.name === nameOf(key))?.id ?? '';

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadBorough(fresh.url, borough, () => undefined);
  house = await openHouse(fresh);
  await fresh.setClock(NOW);
});
afterAll(async () => {
  await house.close();
  await fresh.drop();
});

test('a newcomer reads a matrix that was authorised, with what was judged apart from what the tool suggests', async () => {
  const lead = await house.session(who('exploitation-lead'));
  const list = await lead.ask('GET', '/assessments');
  expect(list.body).toContain('Authorised');
  expect(list.body).toContain('Being answered');
  const rows = await fresh.arrange<{ id: string; state: string }>('select id, state from sitting');
  const done = rows.find(({ state }) => state === 'authorised')?.id;
  const page = await lead.ask('GET', `/assessments/${done}/end`);
  expect(page.status).toBe(200);
  expect(page.body).toContain('I just want to walk through my own front door');
  expect(page.body).toContain('Confirmed');
  expect(page.body).toContain('the tool suggests “Likely”');
});

test('one that was begun waits for its social worker, and goes on from where it is', async () => {
  const worker = await house.session(who('social-worker'));
  expect((await worker.ask('GET', '/')).body).toContain('Finish: Exploitation harm matrix');
  const [row] = await fresh.arrange<{ id: string }>(`select id from sitting where state = 'open'`);
  const page = await worker.ask('GET', `/assessments/${row?.id}`);
  expect(page.status).toBe(200);
  expect(page.body).toContain(nameOf('school-nurse'));
});
