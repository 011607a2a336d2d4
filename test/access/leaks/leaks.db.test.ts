import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { difference, openPairs, type Pairs } from '../pairs.ts';
import { type Scenario, scenario } from '../scenario.ts';
import { leaks } from './index.ts';
import type { Leak } from './leak.ts';

// The harness that holds Kith to its property is itself held to this: each of the eleven leaks, planted, is caught, and the
// same page done rightly passes.
const WORLDS = 25;
let pairs: Pairs;

beforeAll(async () => {
  const routes = leaks.flatMap(({ leaking, control }) => [leaking, control]);
  pairs = await openPairs(
    [{ name: 'leaks', routes }],
    null,
    leaks.map((leak) => leak.prepare),
  );
});
afterAll(() => pairs.close());

/** What the harness says of one route within so many worlds; null when it finds nothing in any. */
async function caught(leak: Leak, route: Leak['leaking']): Promise<string | null> {
  const asked: Pairs = {
    ...pairs,
    only: (name) => name === route.name,
    favours: leak.favours,
    forms: leak.forms ?? {},
  };
  for (const one of fc.sample(scenario(6), { seed: 11, numRuns: WORLDS }) as Scenario[]) {
    const found = await difference(asked, one);
    if (found) return found;
  }
  return null;
}

describe.each(leaks)('$name', (leak) => {
  test('is caught', { timeout: 600_000 }, async () => {
    expect(await caught(leak, leak.leaking)).toContain(leak.leaking.name);
  });

  test('and the same page done rightly passes', { timeout: 600_000 }, async () => {
    expect(await caught(leak, leak.control)).toBeNull();
  });
});
