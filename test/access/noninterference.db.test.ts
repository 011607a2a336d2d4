import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../support/fresh-database.ts';
import { openHouse, type TestHouse } from '../support/house.ts';
import { worldBuilder } from '../support/world.ts';

// Two worlds that differ only in a child the school's lead may not see.
const worlds: { fresh: FreshDatabase; house: TestHouse }[] = [];
let lead = '';

beforeAll(async () => {
  for (const hidden of [false, true]) {
    const fresh = await freshDatabase();
    const world = worldBuilder(fresh);
    const school = await world.agency('Northgate School', 'school');
    lead = await world.account(school, 'Lee Marsh', ['school_lead']);
    const own = await world.child('Amina', 'Yusuf');
    await world.grant(school, own.scope, 2, true);
    if (hidden) await world.child('Hidden', 'Child', 'silent', '2025-07-01T09:00:00Z');
    worlds.push({ fresh, house: await openHouse(fresh) });
  }
});

afterAll(async () => {
  for (const { fresh, house } of worlds) {
    await house.close();
    await fresh.drop();
  }
});

test('the list of people and places is the same bytes with and without a hidden child', async () => {
  const [without, including] = await Promise.all(
    worlds.map(async ({ house }) => (await house.session(lead)).ask('GET', '/subjects')),
  );
  expect(without?.status).toBe(200);
  expect(without?.body).toContain('Amina Yusuf');
  expect(without?.body).not.toContain('Hidden');
  expect(including).toEqual(without);
});
