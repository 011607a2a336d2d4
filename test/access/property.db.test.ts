import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { jobs } from '../../src/server.ts';
import { difference, openPairs, type Pairs, sweep } from './pairs.ts';
import { everyScope, type Scenario, scenario } from './scenario.ts';
import { everyCommand } from './trace/commands.ts';
import { everyRoute } from './trace/surfaces.ts';

/**
 * The property (access.md): for any actor, the same requests get the same bytes, headers included and nothing masked,
 * whether or not what they may not see exists. The long form is `KITH_LONG=1`; a world that failed is told again by
 * `KITH_SEED` and `KITH_PATH`.
 */
const LONG = process.env.KITH_LONG === '1';
const WORLDS = Number(process.env.KITH_WORLDS ?? (LONG ? 10_000 : 16));
/** How much is asked in one world. Many worlds with a little in each find more than few with a lot. */
const STEPS = LONG ? 12 : 40;
const SEED = Number(process.env.KITH_SEED ?? (LONG ? Date.now() % 1_000_000_000 : 20_260_302));

/** What differed, and how to see it again; the numbers a scenario is made of say nothing by themselves. */
function told(run: fc.RunDetails<[Scenario]>): void {
  if (!run.failed) return;
  const why = run.errorInstance instanceof Error ? run.errorInstance.message : 'it took too long';
  throw new Error(
    `${why}\nAgain: ${LONG ? 'KITH_LONG=1 ' : ''}KITH_SEED=${run.seed} KITH_PATH=${run.counterexamplePath} KITH_WORLDS=1`,
  );
}

let pairs: Pairs;
beforeAll(async () => {
  pairs = await openPairs();
});
afterAll(() => pairs.close());

test(`${WORLDS} pairs of worlds, from seed ${SEED}, answer alike`, { timeout: 1000 * 60 * 60 * 12 }, async () => {
  await fc.assert(
    fc.asyncProperty(scenario(STEPS), async (one) => {
      const found = await difference(pairs, one);
      if (process.env.KITH_TIMES) console.log('T|', pairs.tally.size, Math.round(performance.now()));
      if (found) throw new Error(found);
    }),
    {
      numRuns: WORLDS,
      seed: SEED,
      ...(process.env.KITH_PATH && { path: process.env.KITH_PATH }),
      endOnFailure: true,
      interruptAfterTimeLimit: 1000 * 60 * 60 * 11,
      markInterruptAsFailure: true,
      reporter: told,
    },
  );
});

/** Nobody here has a password or a telephone; the tests of the sign-in room do. */
const NEEDS_A_SECRET = new Set([
  'sign-in.password',
  'sign-in.code',
  'sign-in.phone',
  'sign-in.new-password',
  'unlock',
  'account.password',
]);

// The same for certain of everyone: each route asked once of something its actor sees, by people whose work differs most.
const SWEEPS: [role: string | null, holds: 'everything' | 'nothing'][] = [
  ['hub_manager', 'everything'],
  ['administrator', 'everything'],
  ['police', 'everything'],
  ['sealed_keeper', 'nothing'],
  ['social_worker', 'everything'],
  ['data_protection_officer', 'nothing'],
  ['emergency_duty', 'nothing'],
  ['importer and screener', 'nothing'],
  ['business_support', 'everything'],
  ['panel_chair', 'nothing'],
  [null, 'nothing'],
];

/** In the short form, those whose work differs most; what they leave unanswered is asked by all of them at the end. */
const BRIEFLY = new Set([
  'hub_manager',
  'administrator',
  'social_worker',
  'importer and screener',
  'business_support',
  null,
]);
const sweeps = SWEEPS.filter(([role]) => LONG || BRIEFLY.has(role));

test.each(sweeps)('every route, asked as %s who was granted %s', { timeout: 600_000 }, async (role, holds) => {
  const grants = holds === 'everything' ? everyScope(pairs.world) : [];
  expect(await difference(pairs, { ...sweep(pairs, role, SEED % 1000), grants })).toBeNull();
});

/** Every name that never answered anybody with something, and what it said instead. */
function silent(): Map<string, string> {
  const names = [
    ...everyRoute().map((route) => route.name),
    ...jobs.map((job) => `job ${job.name}`),
    ...everyCommand.map((command) => command.name),
  ];
  const said = names.filter((name) => !pairs.tally.get(name)?.answered && !NEEDS_A_SECRET.has(name));
  return new Map(said.map((name) => [name, pairs.tally.get(name)?.instead ?? 'never asked']));
}

test('and every route, job and command answered somebody with something', { timeout: 600_000 }, async () => {
  // What was left to chance, and had none, is asked again and again: by those who hold nothing, then by those who hold all.
  for (const grants of [[], everyScope(pairs.world)]) {
    for (const [role] of SWEEPS) {
      const left = silent();
      if (left.size === 0) return;
      const again = { ...pairs, only: (name: string) => left.has(name) };
      const asked = { ...sweep(again, role, (SEED % 1000) + 1, 40), grants };
      expect(await difference(again, asked)).toBeNull();
    }
  }
  expect(Object.fromEntries(silent())).toEqual({});
});
