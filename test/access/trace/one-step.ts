import type { Plant } from '../plants/plant.ts';
import type { BaseWorld } from '../world/base-world.ts';
import { textOf } from '../world/rows.ts';
import type { Viewer } from '../world/sight.ts';
import { ask } from './ask.ts';
import { commandSaid } from './commands.ts';
import { differenceBetween } from './difference.ts';
import { isSilence, releaseAlike } from './jobs.ts';
import type { Known } from './known.ts';
import { functionSaid, tableShown } from './outright.ts';
import type { Side } from './pair.ts';
import { offeredForm, type Request, requestOf } from './request.ts';
import type { Step } from './step.ts';
import { pageOffering, routeAsked, type Surfaces } from './surfaces.ts';
import { count, saidWrong, type Tally } from './tally.ts';

export interface Trace {
  world: BaseWorld;
  viewer: Viewer;
  plants: readonly Plant[];
  steps: readonly Step[];
  surfaces: Surfaces;
  tally?: Tally;
}

/** The pair being asked, and what has been heard of it so far. */
export interface Asking {
  without: Side;
  including: Side;
  trace: Trace;
  known: Known;
}

/** Does one step in both worlds; the first difference in words, or null. */
export function oneStep(asking: Asking, step: Step): Promise<string | null> {
  switch (step.kind) {
    case 'table':
    case 'function':
      return outright(asking, step);
    case 'job':
      return inBackground(asking, step);
    case 'command':
      return byCommand(asking, step);
    default:
      return byRequest(asking, step);
  }
}

const pickOf = <T>(some: readonly T[], step: Step): T | undefined => some[step.pick % Math.max(1, some.length)];
const differ = (what: string, a: string, b: string): string | null =>
  a === b ? null : `${what}:\n  without: ${a.slice(0, 600)}\n  with:    ${b.slice(0, 600)}`;

async function outright({ without, including, trace, known }: Asking, step: Step): Promise<string | null> {
  const { surfaces, viewer } = trace;
  const table = pickOf(surfaces.tables, step);
  const called = step.kind === 'function' ? pickOf(surfaces.functions, step) : undefined;
  if (!called && table === undefined) return null;
  const say = (side: Side): Promise<string> =>
    called ? functionSaid(side.app, viewer.id, called, step, known) : tableShown(side.app, viewer.id, table ?? '');
  const [a, b] = await Promise.all([say(without), say(including)]);
  return differ(called ? `function ${called.name}` : `table ${table}`, a, b);
}

/**
 * A job answers nobody: what it changed is asked for by the steps after it. What it sent the viewer by e-mail is an answer like
 * any other: the same letters, in the same order, to the byte.
 */
async function inBackground({ without, including, trace }: Asking, step: Step): Promise<string | null> {
  const job = pickOf(trace.surfaces.jobs, step);
  if (!job) return null;
  const [fault] = await Promise.all([without.background.doJob(job), including.background.doJob(job)]);
  if (job.name === 'releases.compute' && !isSilence(trace.plants))
    await releaseAlike(without.fresh, including.fresh, trace.world.tables);
  count(trace.tally, `job ${job.name}`, fault === null ? 200 : 500, fault ?? '');
  const [a, b] = [without, including].map((side) => lettersTo(side, trace));
  if (a !== '[]') count(trace.tally, 'e-mail', 200, a ?? '');
  return differ(`job ${job.name}: what ${emailOf(trace)} was sent`, a ?? '', b ?? '');
}

const emailOf = ({ world, viewer }: Trace): string =>
  textOf(
    (world.rows.get('account') ?? []).find((row) => row.id === viewer.id),
    'email',
  );

/** Every letter the viewer was sent so far, whole. */
const lettersTo = ({ background }: Side, trace: Trace): string =>
  JSON.stringify(background.letters.filter(({ to }) => to === emailOf(trace)));

async function byCommand({ without, including, trace }: Asking, step: Step): Promise<string | null> {
  const { surfaces } = trace;
  const command = pickOf(surfaces.commands, step);
  if (!command) return null;
  const argv = command.argv(emailOf(trace), surfaces.files);
  const [a, b] = await Promise.all([without, including].map((side) => commandSaid(side.fresh, side.entropy, argv)));
  if (!a || !b) return null;
  count(trace.tally, command.name, a.code === 0 ? 200 : 422, a.said.slice(0, 200));
  return differ(command.name, a.said, b.said);
}

async function byRequest(asking: Asking, step: Step): Promise<string | null> {
  const { trace, known } = asking;
  const { surfaces } = trace;
  const asked = made(step, surfaces, known);
  if (!asked) return null;
  // Before a form is sent, the page that offers it is asked for, and the form sent as that page has it.
  const page =
    asked.method === 'POST' && asked.as !== 'api' && !surfaces.forms[asked.from]
      ? pageOffering(asked, surfaces.known, step, known)
      : null;
  if (!page) return askBoth(asking, asked);
  const found = await askBoth(asking, page);
  if (found) return found;
  const path = asked.url.split('?')[0] ?? '';
  const offered = known.offered.forms.findLast((form) => form.method === 'POST' && form.action.split('?')[0] === path);
  return askBoth(
    asking,
    offered && step.dice % 9 !== 0 ? { ...offeredForm(offered, step, known), from: asked.from, as: asked.as } : asked,
  );
}

async function askBoth({ without, including, trace, known }: Asking, request: Request): Promise<string | null> {
  const [a, b] = await Promise.all([
    ask(without.house, without.keys, request),
    ask(including.house, including.keys, request),
  ]);
  const from = routeAsked(request, trace.surfaces.known)?.name ?? request.from;
  count(trace.tally, from, a.status, `${request.method} ${request.url} ${saidWrong(a.body.toString())}`);
  const found = differenceBetween(a, b);
  if (!found) {
    const location = String(a.headers.location ?? '');
    known.heard(`${a.body.toString()}${location.startsWith('/') ? `<a href="${location}">` : ''}`);
    return null;
  }
  const body = request.body ? JSON.stringify(request.body).slice(0, 500) : '';
  return `${from}: ${request.method} ${request.url} ${body} as ${request.as}\n${found}`;
}

/** Forms on every page that end or lock the session. */
const ENDS = /^\/(lock|sign-out|account\/sign-ins\/end-all)/;

function made(step: Step, { routes, forms: landing }: Surfaces, known: Known): Request | null {
  const get = (from: string, url: string): Request => ({
    from,
    method: 'GET',
    url,
    body: undefined,
    as: 'page',
    ids: [],
  });
  const link = pickOf(known.offered.links, step);
  if (step.kind === 'link' && link !== undefined) return get('a link', link);
  const forms = known.offered.forms.filter((form) => !ENDS.test(form.action));
  const form = forms[forms.length - 1 - (step.pick % Math.max(1, forms.length))];
  if (step.kind === 'form' && form) return offeredForm(form, step, known);
  if (step.kind === 'nowhere') return get('nowhere', `/nowhere/${step.pick}`);
  const route = pickOf(routes, step);
  return route ? requestOf(route, step, known, landing) : null;
}
