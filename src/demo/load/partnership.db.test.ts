import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type Session, type TestHouse } from '../../../test/support/house.ts';
import { wordsOf } from '../../subjects/testing/rooms.ts';
import { generateBorough } from '../borough.ts';
import { Seed } from '../chance/seed.ts';
import type { CastKey } from '../organisation/cast.ts';
import { staffId } from '../organisation/cast-ids.ts';
import { loadBorough } from './load-borough.ts';

const NOW = '2026-11-23T10:00:00+00:00';
let fresh: FreshDatabase;
let house: TestHouse;
const sessions = new Map<CastKey, Promise<Session>>();

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadBorough(fresh.url, generateBorough({ seed: 1, now: NOW }), () => undefined);
  house = await openHouse(fresh);
  await fresh.setClock(NOW);
});
afterAll(async () => {
  await house.close();
  await fresh.drop();
});

const page = async (key: CastKey, path: string) => {
  const session = sessions.get(key) ?? house.session(staffId(new Seed(1), key));
  sessions.set(key, session);
  return (await (await session).ask('GET', path)).body;
};

test('this year’s review is rated and waits for somebody who wrote none of it; last year’s is there to compare', async () => {
  const list = await page('business-support', '/reviews');
  expect(list).toContain('System review 2026');
  expect(list).toContain('System review 2025');
  const [now] = await fresh.arrange<{ id: string }>(`select id from sitting where title = 'System review 2026'`);
  const grid = wordsOf(await page('business-support', `/reviews/${now?.id}`));
  expect(grid).toContain('Amber/Red');
  expect(grid).toContain('ratings differ from what the statements suggest');
  const compared = wordsOf(await page('business-support', `/reviews/${now?.id}/compare`));
  expect(compared).toContain('↑ Better');
  expect(compared).toContain('→ Same');
  expect(await page('panel-chair', '/')).toContain('Authorise: System review');
  const welfare = await page('business-support', `/assessments/${now?.id}/together`);
  expect(welfare).toContain('On the street they are searched first');
});

test('what a cell led to says so at both ends', async () => {
  const [led] = await fresh.arrange<{ sitting: string; item: string; at: string }>(
    `select x.sitting_id as sitting, x.item, '/plans/' || a.plan_id || '/actions/' || a.id as at
     from sitting_action x join action a on a.id = x.action_id order by x.item limit 1`,
  );
  expect(await page('business-support', `/reviews/${led?.sitting}/cells/${led?.item}`)).toContain(led?.at);
  expect(wordsOf(await page('business-support', led?.at ?? ''))).toMatch(/Came from System review, \d/);
});

test('the risk log has a row that few may read, and papers of the board hold it for them alone', async () => {
  const secret = 'A partner may step back';
  expect(await page('business-support', '/risks')).toContain(secret);
  const others = await page('exploitation-lead', '/risks');
  expect(others).toContain('The bus route stays without an owner');
  expect(others).not.toContain(secret);
  const [board] = await fresh.arrange<{ id: string }>(`select id from body where kind = 'board'`);
  expect(await page('business-support', `/bodies/${board?.id}/papers`)).toContain(secret);
  expect(await page('exploitation-lead', `/bodies/${board?.id}/papers`)).not.toContain(secret);
});
