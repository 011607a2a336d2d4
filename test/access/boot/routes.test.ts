import { describe, expect, test } from 'vitest';
import { anyoneSignedIn } from '../../../src/kernel/access/policy.ts';
import { connect } from '../../../src/kernel/db/connect.ts';
import { seededEntropy } from '../../../src/kernel/http/entropy.ts';
import type { Feature } from '../../../src/kernel/http/feature.ts';
import { page } from '../../../src/kernel/http/reply.ts';
import { type AnyRoute, isOpen, openRoute, route } from '../../../src/kernel/http/route.ts';
import { buildHouse } from '../../../src/server.ts';
import { everyRoute } from '../trace/surfaces.ts';

/** Builds all of Kith with one room more. Nothing is asked of the database before a house stands. */
async function start(...routes: AnyRoute[]): Promise<string> {
  const more: Feature[] = [{ name: 'a room of a test', routes }];
  const { db, pool } = connect('postgres://nobody@127.0.0.1:1/none', 'kith_app', 1);
  const partnership = { name: '', outOfHours: { name: '', telephone: '' }, lockAfterMinutes: 15 };
  try {
    const app = await buildHouse({
      db,
      entropy: seededEntropy('boot'),
      secret: Buffer.alloc(32),
      origin: 'http://localhost:8000',
      partnership,
      log: () => undefined,
      assets: null,
      more,
    });
    await app.close();
    return 'started';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    await pool.end();
  }
}

const whole = {
  name: 'test.page',
  method: 'GET' as const,
  path: '/a-page-of-a-test' as const,
  policy: anyoneSignedIn,
  audit: 'looked at a page of a test',
  handle: async () => page({ title: 'A page of a test', body: '' }),
};

/** A row as somebody careless, or in a hurry with the types, would leave it. */
const lacking = (part: 'policy' | 'audit'): AnyRoute => {
  const row: Partial<typeof whole> = { ...whole };
  delete row[part];
  return row as unknown as AnyRoute;
};

describe('Kith does not start', () => {
  test('but with a whole route it does', async () => {
    expect(await start(route(whole))).toBe('started');
  });

  test.each([
    ['without a policy', lacking('policy'), 'has no policy'],
    ['with a policy that judges nobody', { ...route(whole), policy: {} } as unknown as AnyRoute, 'has no policy'],
    ['without words for the audit', lacking('audit'), 'has no audit event'],
    ['with empty words for the audit', route({ ...whole, audit: '' }), 'has no audit event'],
    [
      'open to anyone and without words for the audit',
      openRoute({ ...whole, open: true, audit: '', handle: whole.handle }),
      'has no audit event',
    ],
    ['under a name that another has', route({ ...whole, name: 'subject.list' }), 'is there twice'],
    ['at an address that another has', route({ ...whole, path: '/subjects' }), 'is there twice'],
  ])('with a route %s', async (_, row, why) => {
    expect(await start(row)).toMatch(new RegExp(`^Kith will not start: the route GET .*${why}\\.$`));
  });
});

test('every route of Kith has both', () => {
  const routes = everyRoute();
  expect(routes.length).toBeGreaterThan(150);
  expect(routes.filter((one) => one.audit.trim() === '').map((one) => one.name)).toEqual([]);
  expect(routes.filter((one) => !isOpen(one) && !one.policy.says).map((one) => one.name)).toEqual([]);
});
