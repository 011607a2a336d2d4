import type { Feature } from '../../../src/kernel/http/feature.ts';
import type { AnyRoute } from '../../../src/kernel/http/route.ts';
import { featuresOf } from '../../../src/server.ts';
import { TEST_NOW } from '../../support/house.ts';
import type { Plant } from '../plants/plant.ts';
import { examples } from '../requests.ts';
import type { BaseWorld } from '../world/base-world.ts';
import { putRows, readRows } from '../world/rows.ts';
import { maySee, type Viewer, viewerOf } from '../world/sight.ts';
import type { Row } from '../world/tables.ts';
import { ask } from './ask.ts';
import { differenceBetween } from './difference.ts';
import { Known } from './known.ts';
import { functionSaid, type GuardFunction, tableShown } from './outright.ts';
import type { Side } from './pair.ts';
import { offeredForm, type Request, requestOf } from './request.ts';
import type { Step } from './step.ts';

/** What may be asked: every route of the house, every function of the guard, every table. */
export interface Surfaces {
  routes: readonly AnyRoute[];
  functions: readonly GuardFunction[];
  tables: readonly string[];
}

/** Every route Kith answers, from the same table the server is built of. */
export const everyRoute = (more: readonly Feature[] = []): AnyRoute[] =>
  featuresOf({
    secret: Buffer.alloc(32),
    origin: 'http://localhost:8000',
    partnership: { name: '', outOfHours: { name: '', telephone: '' }, lockAfterMinutes: 15 },
    more,
  }).flatMap((feature) => [...feature.routes]);

/** How often each route was asked, and how often it answered with something. */
export type Tally = Map<string, { asked: number; answered: number }>;

export interface Trace {
  world: BaseWorld;
  viewer: Viewer;
  plants: readonly Plant[];
  steps: readonly Step[];
  surfaces: Surfaces;
  tally?: Tally;
}

/** Asks two worlds the same, step by step, and says where they first differ; null when they never do. */
export async function tell(
  without: Side,
  including: Side,
  trace: Trace,
): Promise<{ says: string; steps: Step[] } | null> {
  const { plants } = trace;
  const steps = inOrder(trace.steps, trace.surfaces);
  const known = new Known(trace.world, trace.viewer, plants);
  const [early, late] = [plants.filter((plant) => !plant.late), plants.filter((plant) => plant.late)];
  for (const plant of early) await putRows(including.fresh, trace.world.tables, plant.rows);
  for (const [at, step] of steps.entries()) {
    const due = late.filter((_, nth) => Math.floor(((nth + 1) * steps.length) / (late.length + 1)) === at);
    for (const plant of due) await putRows(including.fresh, trace.world.tables, plant.rows);
    const found = await oneStep(without, including, trace, known, step);
    if (!found) continue;
    if (await hasComeToSee(including, trace)) return null;
    const hidden = plants.map((plant) => `  - ${plant.says}`).join('\n');
    return { says: `Step ${at + 1}, ${found}\nWhat was hidden:\n${hidden}`, steps: steps.slice(0, at + 1) };
  }
  return null;
}

/** What ends the session is asked last, and once. */
function inOrder(steps: readonly Step[], surfaces: Surfaces): Step[] {
  const ends = (step: Step): boolean =>
    step.kind === 'route' && examples[surfaces.routes[step.pick % surfaces.routes.length]?.name ?? '']?.last === true;
  return [...steps.filter((step) => !ends(step)), ...steps.filter(ends).slice(0, 1)];
}

async function oneStep(without: Side, including: Side, trace: Trace, known: Known, step: Step): Promise<string | null> {
  const { surfaces, viewer, tally } = trace;
  if (step.kind === 'table' || step.kind === 'function') {
    const table = surfaces.tables[step.pick % Math.max(1, surfaces.tables.length)];
    const called = surfaces.functions[step.pick % Math.max(1, surfaces.functions.length)];
    const say = (side: Side): Promise<string> =>
      step.kind === 'function' && called
        ? functionSaid(side.app, viewer.id, called, step, known)
        : tableShown(side.app, viewer.id, table ?? 'subject');
    const [a, b] = await Promise.all([say(without), say(including)]);
    const named = step.kind === 'function' ? `function ${called?.name}` : `table ${table}`;
    return a === b ? null : `${named}:\n  without: ${a.slice(0, 600)}\n  with:    ${b.slice(0, 600)}`;
  }
  const request = made(step, surfaces, known);
  if (!request) return null;
  const [a, b] = await Promise.all([
    ask(without.house, without.keys, request),
    ask(including.house, including.keys, request),
  ]);
  const count = tally?.get(request.from) ?? { asked: 0, answered: 0 };
  tally?.set(request.from, { asked: count.asked + 1, answered: count.answered + (a.status < 400 ? 1 : 0) });
  const found = differenceBetween(a, b);
  if (!found) {
    const location = String(a.headers.location ?? '');
    known.heard(`${a.body.toString()}${location.startsWith('/') ? `<a href="${location}">` : ''}`);
    return null;
  }
  return `${request.from}: ${request.method} ${request.url} ${request.body ? JSON.stringify(request.body).slice(0, 500) : ''} as ${request.as}\n${found}`;
}

function made(step: Step, { routes }: Surfaces, known: Known): Request | null {
  const { links, forms } = known.offered;
  if (step.kind === 'link' && links.length > 0)
    return {
      from: 'a link',
      method: 'GET',
      url: links[step.pick % links.length] ?? '/',
      body: undefined,
      as: 'page',
      ids: [],
    };
  const form = forms[step.pick % Math.max(1, forms.length)];
  if (step.kind === 'form' && form && !ENDS.test(form.action)) return offeredForm(form, step, known);
  if (step.kind === 'nowhere')
    return { from: 'nowhere', method: 'GET', url: `/nowhere/${step.pick}`, body: undefined, as: 'page', ids: [] };
  const route = routes[step.pick % Math.max(1, routes.length)];
  return route ? requestOf(route, step, known) : null;
}

/** Forms on every page that end or lock the session. */
const ENDS = /^\/(lock|sign-out|account\/sign-ins)/;

/**
 * True when the actor has come to see what was planted by their own doing (breaking the glass on a record they knew of):
 * from then on the worlds may differ.
 */
async function hasComeToSee(side: Side, { world, viewer, plants }: Trace): Promise<boolean> {
  const rows = await readRows(side.fresh, world.tables.values());
  const now = viewerOf(rows, viewer.id, TEST_NOW);
  const find = (table: string, id: string): Row | undefined => rows.get(table)?.find((row) => row.id === id);
  return plants.some((plant) =>
    [...plant.rows].some(([name, some]) => {
      const table = world.tables.get(name);
      return table?.guard ? some.some((row) => maySee(now, world.tables, table, row, find)) : false;
    }),
  );
}
