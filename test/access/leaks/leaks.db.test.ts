import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openPairs, type Pairs, told } from '../pairs.ts';
import { type Scenario, scenario } from '../scenario.ts';
import { leaks } from './index.ts';
import type { Leak } from './leak.ts';

// The harness that holds Kith to its property is itself held to this: each of the eleven leaks, planted in a Kith that
// runs, is caught; and where it was caught, the same page done rightly answers both worlds alike.
const WORLDS = 40;
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

const scenarios = fc.sample(scenario(6), { seed: 11, numRuns: WORLDS }) as Scenario[];

/** What the harness says of one route in one scenario; null when it finds nothing. */
async function said(leak: Leak, route: Leak['leaking'], one: Scenario): Promise<string | null> {
  const asked: Pairs = {
    ...pairs,
    only: (name) => name === route.name,
    favours: leak.favours,
    forms: leak.forms ?? {},
  };
  const plants = leak.early ? one.plants.map((plant) => ({ ...plant, late: false })) : one.plants;
  return (await told(asked, { ...one, plants }))?.says ?? null;
}

test('they are the eleven that the design names', () => {
  expect(leaks.map((leak) => leak.name)).toEqual([
    'a count',
    'a sort',
    'a unique key',
    'a foreign key',
    'a capped candidate list',
    'a rank weighted by the corpus',
    'a version number',
    'a draft',
    'an error text',
    'a reference number',
    'an updated_at bumped by a hidden child row',
  ]);
});

describe.each(leaks)('$name', (leak) => {
  test('is caught, and in the same worlds the same page done rightly is not', { timeout: 600_000 }, async () => {
    for (const one of scenarios) {
      const found = await said(leak, leak.leaking, one);
      if (!found) continue;
      expect(found).toContain(leak.leaking.name);
      expect(await said(leak, leak.control, one)).toBeNull();
      return;
    }
    expect.fail(`${leak.name} went unseen in ${WORLDS} pairs of worlds`);
  });
});
