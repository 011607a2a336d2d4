import type { Feature } from '../../../src/kernel/http/feature.ts';
import type { AnyRoute } from '../../../src/kernel/http/route.ts';
import { featuresOf } from '../../../src/server.ts';
import { TEST_NOW } from '../../support/house.ts';
import type { Plant } from '../plants/plant.ts';
import { type forms, last } from '../requests.ts';
import type { BaseWorld } from '../world/base-world.ts';
import { putRows, readRows } from '../world/rows.ts';
import { maySee, type Viewer, viewerOf } from '../world/sight.ts';
import type { Row } from '../world/tables.ts';
import { ask } from './ask.ts';
import { Dice } from './dice.ts';
import { differenceBetween } from './difference.ts';
import { Known } from './known.ts';
import { functionSaid, type GuardFunction, tableShown } from './outright.ts';
import type { Side } from './pair.ts';
import { offeredForm, patternOf, queryFor, type Request, requestOf } from './request.ts';
import type { Step } from './step.ts';

/** What may be asked: every route of the house, every function of the guard, every table. */
export interface Surfaces {
  routes: readonly AnyRoute[];
  functions: readonly GuardFunction[];
  tables: readonly string[];
  /** Forms that land, by route. */
  forms: typeof forms;
}

/** Every route Kith answers, from the same table the server is built of. */
export const everyRoute = (more: readonly Feature[] = []): AnyRoute[] =>
  featuresOf({
    secret: Buffer.alloc(32),
    origin: 'http://localhost:8000',
    partnership: { name: '', outOfHours: { name: '', telephone: '' }, lockAfterMinutes: 15 },
    more,
  }).flatMap((feature) => [...feature.routes]);

/** How often each route was asked, how often it answered with something, and what it said instead. */
export type Tally = Map<string, { asked: number; answered: number; instead: string }>;

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
    const found = await untilAnswered(without, including, trace, known, step);
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
    step.kind === 'route' && last.has(surfaces.routes[step.pick % surfaces.routes.length]?.name ?? '');
  const ending = steps.filter(ends);
  return [...steps.filter((step) => !ends(step)), ...(ending[0]?.tries ? ending : ending.slice(0, 1))];
}

/** A step, and again with other choices while nothing has come of it; the first difference in words, or null. */
async function untilAnswered(
  without: Side,
  including: Side,
  trace: Trace,
  known: Known,
  step: Step,
): Promise<string | null> {
  const route = trace.surfaces.routes[step.pick % Math.max(1, trace.surfaces.routes.length)]?.name ?? '';
  const answered = (): number => trace.tally?.get(route)?.answered ?? 0;
  const before = answered();
  for (let times = 0; times < (step.tries ?? 1) && answered() === before; times += 1) {
    const found = await oneStep(without, including, trace, known, { ...step, dice: step.dice + times * 31_337 });
    if (found) return found;
  }
  return null;
}

async function oneStep(without: Side, including: Side, trace: Trace, known: Known, step: Step): Promise<string | null> {
  const { surfaces, viewer } = trace;
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
  const asked = made(step, surfaces, known);
  if (!asked) return null;
  const both = (request: Request): Promise<string | null> => askBoth(without, including, trace, known, request);
  // Before a form is sent, the page that offers it is asked for, and the form sent as that page has it.
  const page =
    asked.method === 'POST' && asked.as !== 'api' && !surfaces.forms[asked.from]
      ? pageOffering(asked, surfaces.routes, step, known)
      : null;
  if (!page) return both(asked);
  const found = await both(page);
  if (found) return found;
  const path = asked.url.split('?')[0] ?? '';
  const offered = known.offered.forms.findLast((form) => form.method === 'POST' && form.action.split('?')[0] === path);
  return both(
    offered && step.dice % 9 !== 0 ? { ...offeredForm(offered, step, known), from: asked.from, as: asked.as } : asked,
  );
}

/** Asks both the same; the first difference in words, or null. */
async function askBoth(
  without: Side,
  including: Side,
  { tally, surfaces }: Trace,
  known: Known,
  request: Request,
): Promise<string | null> {
  const [a, b] = await Promise.all([
    ask(without.house, without.keys, request),
    ask(including.house, including.keys, request),
  ]);
  const from = routeAsked(request, surfaces.routes)?.name ?? request.from;
  count(tally, from, a.status, `${request.method} ${request.url} ${saidWrong(a.body.toString())}`);
  const found = differenceBetween(a, b);
  if (!found) {
    const location = String(a.headers.location ?? '');
    known.heard(`${a.body.toString()}${location.startsWith('/') ? `<a href="${location}">` : ''}`);
    return null;
  }
  const body = request.body ? JSON.stringify(request.body).slice(0, 500) : '';
  return `${from}: ${request.method} ${request.url} ${body} as ${request.as}\n${found}`;
}

function count(tally: Tally | undefined, from: string, status: number, what: string): void {
  const before = tally?.get(from) ?? { asked: 0, answered: 0, instead: '' };
  const answered = before.answered + (status < 400 ? 1 : 0);
  // What came nearest to an answer tells most: something to mend, rather than not there.
  const nearer = status !== 404 || !before.instead ? `${status} to ${what}` : before.instead;
  tally?.set(from, { asked: before.asked + 1, answered, instead: answered ? '' : nearer });
}

/** What a page says is to be mended. */
const saidWrong = (html: string): string =>
  [...html.matchAll(/error-summary__list[\s\S]*?<\/ul>/g)]
    .join(' ')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .slice(0, 300);

/** The route a request reaches, by its method and path. */
const routeAsked = ({ method, url }: Request, routes: readonly AnyRoute[]): AnyRoute | undefined => {
  const path = (url.split('?')[0] ?? '').replace(/^\/api\/v1/, '');
  const fits = routes.filter((route) => route.method === method && patternOf(route.path).test(path));
  // An address spelt out wins over one with parts, as it does for the server.
  return fits.sort((a, b) => a.path.split(':').length - b.path.split(':').length)[0];
};

/** The page that offers the form a POST sends: at the same address, or the nearest above it. */
function pageOffering(post: Request, routes: readonly AnyRoute[], step: Step, known: Known): Request | null {
  let path = post.url.split('?')[0] ?? '';
  for (; path.length > 1; path = path.slice(0, path.lastIndexOf('/'))) {
    const request: Request = { ...post, method: 'GET', url: path, body: undefined };
    const route = routeAsked(request, routes);
    if (route) return { ...request, url: `${path}${queryFor(route, new Dice(step.dice), known)}` };
  }
  return null;
}

function made(step: Step, { routes, forms: landing }: Surfaces, known: Known): Request | null {
  const { links } = known.offered;
  const forms = known.offered.forms.filter((form) => !ENDS.test(form.action));
  if (step.kind === 'link' && links.length > 0)
    return {
      from: 'a link',
      method: 'GET',
      url: links[step.pick % links.length] ?? '/',
      body: undefined,
      as: 'page',
      ids: [],
    };
  const form = forms[forms.length - 1 - (step.pick % Math.max(1, forms.length))];
  if (step.kind === 'form' && form) return offeredForm(form, step, known);
  if (step.kind === 'nowhere')
    return { from: 'nowhere', method: 'GET', url: `/nowhere/${step.pick}`, body: undefined, as: 'page', ids: [] };
  const route = routes[step.pick % Math.max(1, routes.length)];
  return route ? requestOf(route, step, known, landing) : null;
}

/** Forms on every page that end or lock the session. */
const ENDS = /^\/(lock|sign-out|account\/sign-ins\/end-all)/;

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
