import { afterAll, beforeAll, expect, test } from 'vitest';
import { type FreshDatabase, freshDatabase } from '../../support/fresh-database.ts';
import { checks } from './checks.ts';

let fresh: FreshDatabase;
beforeAll(async () => {
  fresh = await freshDatabase();
});
afterAll(() => fresh.drop());

test.each(checks)('$says', async ({ breaches }) => {
  expect(await breaches(fresh.arrange)).toEqual([]);
});

test.each(checks.filter((check) => check.plant))('seen to fail: $says', async ({ breaches, plant }) => {
  await fresh.arrange('begin');
  try {
    await fresh.arrange(plant);
    expect(await breaches(fresh.arrange)).not.toEqual([]);
  } finally {
    await fresh.arrange('rollback');
  }
});
