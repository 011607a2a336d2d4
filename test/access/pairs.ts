import fc from 'fast-check';
import type { Actor } from '../../src/kernel/access/actor.ts';
import type { Feature } from '../../src/kernel/http/feature.ts';
import { type AnyRoute, isOpen } from '../../src/kernel/http/route.ts';
import { jobs } from '../../src/server.ts';
import { TEST_NOW } from '../support/house.ts';
import { type Plant, plant } from './plants/plant.ts';
import { recipe } from './plants/recipe.ts';
import { forms } from './requests.ts';
import { holdings, type Scenario, worldWith } from './scenario.ts';
import { everyCommand } from './trace/commands.ts';
import { type Files, writeFiles } from './trace/files.ts';
import { type GuardFunction, guardFunctions } from './trace/outright.ts';
import { openSide } from './trace/pair.ts';
import type { Step } from './trace/step.ts';
import { everyRoute, type Surfaces } from './trace/surfaces.ts';
import type { Tally } from './trace/tally.ts';
import { type Found, tell } from './trace/tell.ts';
import { arrangeBaseWorld, type BaseWorld } from './world/base-world.ts';
import type { ActorKind } from './world/organisation.ts';
import { putRows } from './world/rows.ts';
import { viewerOf } from './world/sight.ts';

/** A frozen base world from which pairs of worlds are made, and everything that may be asked of them. */
export interface Pairs {
  world: BaseWorld;
  from: string;
  functions: GuardFunction[];
  rooms: readonly Feature[];
  /** Only these routes are asked, when a test is about one room. */
  only: ((name: string) => boolean) | null;
  /** Tables that hidden things are planted in more often. */
  favours?: readonly string[];
  /** Forms that land, for routes that are not Kith's own. */
  forms?: typeof forms;
  files: Files;
  tally: Tally;
  close(): Promise<void>;
}

/**
 * @param rooms rooms besides Kith's own.
 * @param prepare changes the base world's database before it is frozen: a leaking table, say.
 */
export async function openPairs(
  rooms: readonly Feature[] = [],
  only: Pairs['only'] = null,
  prepare: string[] = [],
): Promise<Pairs> {
  const world = await arrangeBaseWorld(prepare);
  const functions = await guardFunctions(world.fresh);
  const from = await world.fresh.freeze();
  const files = await writeFiles();
  const close = async (): Promise<void> => {
    await Promise.all([world.fresh.drop(), files.forget()]);
  };
  return { world, from, functions, rooms, only, files, tally: new Map(), close };
}

/** What a policy judges of an actor: enough to ask mostly what they may ask. */
const asActor = (kind: ActorKind): Actor => ({
  id: kind.account,
  name: '',
  jobTitle: '',
  agency: { id: kind.agency, name: '' },
  registeredSocialWorker: true,
  roles: new Set(kind.hats),
  classes: { '1': [], '2': [], '3': [], '4': [], identity: [] },
  grants: 0,
  session: { id: '', kind: 'page', locked: false },
});

const routesOf = (pairs: Pairs): AnyRoute[] =>
  everyRoute(pairs.rooms).filter((route) => pairs.only?.(route.name) ?? true);

/** What an actor of a kind asks: mostly what their hat may, now and then anything. */
export function surfacesFor(pairs: Pairs, kind: ActorKind): Surfaces {
  const routes = routesOf(pairs);
  const actor = asActor(kind);
  const allowed = routes.filter((route) => isOpen(route) || route.policy.allows(actor));
  return {
    routes: [...allowed, ...allowed, ...allowed, ...allowed, ...routes],
    known: everyRoute(pairs.rooms),
    functions: pairs.only ? [] : pairs.functions,
    tables: pairs.only ? [] : [...pairs.world.tables.keys()],
    jobs: pairs.only ? [] : jobs,
    commands: pairs.only ? [] : everyCommand,
    files: pairs.files,
    forms: { ...forms, ...pairs.forms },
  };
}

/** How often a route the actor may ask is tried before it counts as silent. */
const TRIES = 8;

/**
 * Every route once, of something the actor sees: what each is like when it answers. Then every command and every job, and
 * what may be looked at without naming anything once more, now that they are done.
 */
export function sweep(pairs: Pairs, role: string | null, seed: number, tries = TRIES): Scenario {
  const nth = pairs.world.kinds.findIndex((kind) => kind.role === role);
  const kind = pairs.world.kinds[nth];
  if (!kind) throw new Error(`Nobody is ${role}`);
  const { routes, jobs: background, commands } = surfacesFor(pairs, kind);
  const actor = asActor(kind);
  const all = routesOf(pairs);
  const mayAsk = (route: AnyRoute): boolean => isOpen(route) || route.policy.allows(actor);
  const step = (one: Pick<Step, 'kind' | 'pick'> & Partial<Step>, at: number): Step => ({
    how: 'seen',
    dice: seed * 7919 + at * 104_729,
    api: at % 2 === seed % 2,
    anonymous: at % 3 === seed % 3,
    ...one,
  });
  const asked = all.map((route, at) =>
    step({ kind: 'route', pick: routes.length - all.length + at, tries: mayAsk(route) ? tries : 1 }, at),
  );
  const looks = asked.filter((_, at) => {
    const route = all[at];
    return route?.method === 'GET' && !route.path.includes(':') && mayAsk(route);
  });
  const steps = [
    ...asked,
    // Commands first: what they bring in asks for jobs.
    ...commands.map((_, at) => step({ kind: 'command', pick: at }, at)),
    ...background.map((_, at) => step({ kind: 'job', pick: at }, at)),
    ...looks.map((look) => ({ ...look, api: !look.api, tries: 1 })),
  ];
  return { kind: nth, grants: [], barred: [], plants: fc.sample(recipe, { seed, numRuns: 6 }), steps };
}

/**
 * Makes the two worlds of a scenario, asks both the same, and says where they differ; null when nowhere. What it says is of
 * the fewest hidden things and the fewest steps that still show it.
 */
export async function difference(pairs: Pairs, scenario: Scenario): Promise<string | null> {
  const found = await told(pairs, scenario);
  return found && (await narrowed(pairs, scenario, found));
}

/** Milliseconds that a failing scenario is narrowed for. */
const PATIENCE = 60_000;

/** Fewer plants, then fewer steps, as long as the worlds still differ and there is time. */
async function narrowed(pairs: Pairs, scenario: Scenario, found: Found): Promise<string> {
  const until = performance.now() + PATIENCE;
  let [least, said] = [{ ...scenario, steps: found.steps }, found.says];
  const keepIf = async (fewer: Scenario): Promise<void> => {
    if (performance.now() > until) return;
    const again = await told(pairs, fewer);
    if (again) [least, said] = [{ ...fewer, steps: again.steps }, again.says];
  };
  for (const plant of scenario.plants) {
    if (least.plants.length > 1) await keepIf({ ...least, plants: least.plants.filter((one) => one !== plant) });
  }
  for (let half = Math.ceil((least.steps.length - 1) / 2); half > 0; half = Math.floor(half / 2)) {
    if (least.steps.length > half) await keepIf({ ...least, steps: least.steps.slice(half) });
  }
  if (least.grants.length > 0) await keepIf({ ...least, grants: [] });
  return said;
}

/** As `difference`, and no narrower than it was found. */
export async function told(pairs: Pairs, scenario: Scenario): Promise<Found | null> {
  const kind = pairs.world.kinds[scenario.kind % pairs.world.kinds.length];
  if (!kind) throw new Error('There is nobody to ask');
  const held = holdings(pairs.world, kind, scenario);
  const world = worldWith(pairs.world, held);
  const viewer = viewerOf(world.rows, kind.account, TEST_NOW);
  const plants = scenario.plants
    .map((one, nth) => plant(world, viewer, one, nth, pairs.favours))
    .filter((one): one is Plant => one !== null);
  const open = () =>
    openSide(pairs.from, kind.account, { more: pairs.rooms }, (fresh) => putRows(fresh, world.tables, held));
  const [without, including] = await Promise.all([open(), open()]);
  try {
    const surfaces = surfacesFor(pairs, kind);
    const found = await tell(without, including, {
      world,
      viewer,
      plants,
      steps: scenario.steps,
      surfaces,
      tally: pairs.tally,
    });
    return (
      found && {
        ...found,
        says: `As ${kind.role ?? 'a person without a role'}, with ${scenario.grants.length} grants. ${found.says}`,
      }
    );
  } finally {
    await Promise.all([without.close(), including.close()]);
  }
}
