import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type TestHouse } from '../../../test/support/house.ts';
import { connect } from '../../kernel/db/connect.ts';
import { computeReleases } from '../../kernel/releases/index.ts';
import { records } from '../../records/index.ts';
import { generateBorough } from '../borough.ts';
import { Seed } from '../chance/seed.ts';
import type { CastKey } from '../organisation/cast.ts';
import { staffId } from '../organisation/cast-ids.ts';
import { loadBorough } from './load-borough.ts';

const NOW = '2026-11-23T10:00:00+00:00';
let fresh: FreshDatabase;
let house: TestHouse;
let plan = '';
const who = (key: CastKey): string => staffId(new Seed(1), key);

beforeAll(async () => {
  fresh = await freshDatabase();
  await loadBorough(fresh.url, generateBorough({ seed: 1, now: NOW }), () => undefined);
  house = await openHouse(fresh);
  await fresh.setClock(NOW);
  const worker = connect(fresh.url, 'kith_worker', 1);
  await computeReleases(
    worker.db,
    records({ raiseConcern: () => Promise.reject(new Error('no worry here')) }).releases ?? [],
  );
  await worker.pool.end();
  const [row] = await fresh.arrange<{ id: string }>(`select id from plan where kind = 'strategy'`);
  plan = `/plans/${row?.id}`;
});
afterAll(async () => {
  await house.close();
  await fresh.drop();
});

const measured = async (
  key: CastKey,
): Promise<{ name: string; count: { said: { way: string; value: number | null } } }[]> => {
  const session = await house.session(who(key), 'api');
  const { impacts } = JSON.parse((await session.ask('GET', `/api/v1${plan}`)).body).data;
  return impacts.flatMap((impact: { measures: { kind: string }[] }) =>
    impact.measures.filter(({ kind }) => kind === 'live'),
  );
};

test('the strategy of the borough counts whom its youth workers met, and those met again and again apart', async () => {
  const [people, again] = await measured('exploitation-lead');
  expect(people?.count.said.way).toBe('live');
  expect(people?.count.said.value).toBeGreaterThan(20);
  expect(again?.count.said.value).toBeGreaterThan(0);
  expect(again?.count.said.value).toBeLessThan(people?.count.said.value ?? 0);
});

test('whoever may not see the contacts reads the same as it was released', async () => {
  const [people] = await measured('school-nurse');
  expect(people?.count.said).toMatchObject({ way: 'release' });
  expect(people?.count.said.value).toBeGreaterThan(20);
});

test('a youth worker finds the spots of the service, with street names to tick and nobody’s record', async () => {
  const worker = await house.session(who('youth-worker'));
  const choose = await worker.ask('GET', '/records/new/contact');
  const spot = /spot=([0-9a-f-]{36})/.exec(choose.body)?.[1];
  expect(spot).toBeTruthy();
  expect((await worker.ask('GET', `/spots/${spot}`)).body).toContain('Met here, by street name');
});
