import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { jobs } from '../../src/server.ts';
import { openPairs, type Pairs, told } from './pairs.ts';
import { plantable } from './plants/plant.ts';
import { type Recipe, recipe } from './plants/recipe.ts';
import type { Step } from './trace/step.ts';

/**
 * What a person is sent does not depend on what they may not see: actions that they answer for and yet may not see are planted, both
 * worlds remind in the background, and every letter must be the same. And it is seen to fail in a Kith whose reminders
 * forget to ask who sees what.
 */
const WORLDS = 2;
const PEOPLE = ['hub_manager', 'police', 'social_worker', 'youth_worker'];
const FORGETFUL = `set role kith_guard;
  do $$ begin execute replace(pg_get_functiondef('kith.actions_to_ask_about'::regproc), 'level_of(w.id, a.scope_id) >= 2', 'true'); end $$;
  set role kith_maint`;

const step = (name: string): Step => ({
  kind: 'job',
  pick: jobs.findIndex((job) => job.name === name),
  how: 'seen',
  dice: 1,
  api: false,
  anonymous: false,
});
const steps = ['actions.remind', 'mail.send', 'actions.remind', 'mail.send'].map(step);
/** Where recipes find the actions that somebody is asked about. */
function askedAbout({ world }: Pairs): Pick<Recipe, 'table' | 'row'>[] {
  const table = plantable(world).findIndex(({ name }) => name === 'action');
  const actions = world.rows.get('action') ?? [];
  return actions.flatMap((action, row) => (action.confirmed_at && !action.dropped_at ? [{ table, row }] : []));
}

/** Copies of them that are the viewer's own to do. */
const plants = (pairs: Pairs, seed: number): Recipe[] => {
  const actions = askedAbout(pairs);
  const some = fc.sample(recipe, { seed, numRuns: 4 });
  return some.map((one, nth) => {
    const root = actions[(seed + nth) % actions.length];
    return { ...one, ...root, mine: true, late: false, deep: seed % 2 === 0 };
  });
};

/** The first difference, or null. */
async function tellAll(pairs: Pairs): Promise<string | null> {
  for (const role of PEOPLE) {
    const kind = pairs.world.kinds.findIndex((one) => one.role === role);
    for (let seed = 1; seed <= WORLDS; seed += 1) {
      const scenario = { kind, grants: [], barred: [], plants: plants(pairs, seed), steps };
      const difference = await told(pairs, scenario);
      if (difference) return difference.says;
    }
  }
  return null;
}

describe.each([
  ['Kith', [] as string[], false],
  ['a Kith that forgets to ask who sees what', [FORGETFUL], true],
])('%s', (_, prepare, differs) => {
  let pairs: Pairs;
  beforeAll(async () => {
    pairs = await openPairs([], null, prepare);
  });
  afterAll(() => pairs.close());

  test(differs ? 'is caught' : 'sends both worlds the same', { timeout: 600_000 }, async () => {
    const found = await tellAll(pairs);
    if (differs) expect(found).toMatch(/job mail\.send: what .* was sent/);
    else expect(found).toBeNull();
    // Somebody was sent something, or nothing would be compared.
    expect(pairs.tally.get('e-mail')?.answered).toBeGreaterThan(0);
  });
});
