import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../../test/support/fresh-database.ts';
import { openHouse, type TestHouse } from '../../../test/support/house.ts';
import { visitor } from '../../../test/support/visitor.ts';
import { worldBuilder } from '../../../test/support/world.ts';

let fresh: FreshDatabase;
let house: TestHouse;
const demo = [
  { email: 'bea.ray@test.example', name: 'Bea Ray', says: 'Screener', agency: 'Test agency' },
  { email: 'not.made@test.example', name: 'Not Made', says: 'Police', agency: 'Test agency' },
];

beforeAll(async () => {
  fresh = await freshDatabase();
  const world = worldBuilder(fresh);
  const agency = await world.agency('Test agency');
  await world.account(agency, 'Bea Ray');
  await world.account(agency, 'Real Person');
  house = await openHouse(fresh, 'test', { demo });
});

afterAll(async () => {
  await house.close();
  await fresh.drop();
});

test('one click is enough to be someone on the list', async () => {
  const at = visitor(house.app);
  const door = await at.get('/sign-in?next=%2Faccount');
  expect(door.body).toContain('value="bea.ray@test.example"');
  expect(door.body).toContain('Bea Ray, Test agency');
  const done = await at.post('/sign-in/demo', { email: 'bea.ray@test.example', next: '/account' });
  expect(done.location).toBe('/account');
  expect((await at.follow(done)).body).toContain('bea.ray@test.example');
});

test('nobody else, however they are asked for, and not from another site', async () => {
  const at = visitor(house.app);
  await at.get('/sign-in');
  for (const email of ['real.person@test.example', 'not.made@test.example', '', 'BEA.RAY@TEST.EXAMPLE', '\u0000']) {
    expect((await at.post('/sign-in/demo', { email })).status, email).toBe(404);
  }
  expect((await at.post('/sign-in/demo', { 'email[]': 'bea.ray@test.example' })).status).toBe(404);
  expect((await at.post('/sign-in/demo', { email: 'bea.ray@test.example', _csrf: '' })).status).toBe(403);
  const foreign = { 'sec-fetch-site': 'cross-site' };
  expect((await at.post('/sign-in/demo', { email: 'bea.ray@test.example' }, foreign)).status).toBe(403);
  expect(at.cookies.has('kith-session')).toBe(false);
});

test('somebody without a password carries on from a locked screen by the same click', async () => {
  const at = visitor(house.app);
  await at.get('/sign-in');
  await at.post('/sign-in/demo', { email: 'bea.ray@test.example' });
  await at.get('/lock?return=%2Faccount');
  expect((await at.get('/unlock?next=%2Faccount')).body).toContain('Carry on as Bea Ray');
  const open = await at.post('/sign-in/demo', { email: 'bea.ray@test.example', next: '/account' });
  expect((await at.follow(open)).status).toBe(200);
});
