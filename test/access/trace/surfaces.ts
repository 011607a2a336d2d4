import type { Feature } from '../../../src/kernel/http/feature.ts';
import type { AnyRoute } from '../../../src/kernel/http/route.ts';
import type { Job } from '../../../src/kernel/jobs/index.ts';
import { featuresOf } from '../../../src/server.ts';
import type { forms } from '../requests.ts';
import type { Command } from './commands.ts';
import { Dice } from './dice.ts';
import type { Files } from './files.ts';
import type { Known } from './known.ts';
import type { GuardFunction } from './outright.ts';
import { patternOf, queryFor, type Request } from './request.ts';
import type { Step } from './step.ts';

/** What may be asked: every route of the house, every function of the guard, every table, every job, every command. */
export interface Surfaces {
  routes: readonly AnyRoute[];
  /** Every route there is, whichever of them are asked for: where a form is found, and what an address is of. */
  known: readonly AnyRoute[];
  functions: readonly GuardFunction[];
  tables: readonly string[];
  jobs: readonly Job[];
  commands: readonly Command[];
  /** What commands are given to bring in. */
  files: Files;
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

/** The route a request reaches, by its method and path. */
export const routeAsked = ({ method, url }: Request, routes: readonly AnyRoute[]): AnyRoute | undefined => {
  const path = (url.split('?')[0] ?? '').replace(/^\/api\/v1/, '');
  const fits = routes.filter((route) => route.method === method && patternOf(route.path).test(path));
  // An address spelt out wins over one with parts, as it does for the server.
  return fits.sort((a, b) => a.path.split(':').length - b.path.split(':').length)[0];
};

/** The page that offers the form a POST sends: at the same address, or the nearest above it. */
export function pageOffering(post: Request, routes: readonly AnyRoute[], step: Step, known: Known): Request | null {
  let path = post.url.split('?')[0] ?? '';
  for (; path.length > 1; path = path.slice(0, path.lastIndexOf('/'))) {
    const { file: _, ...rest } = post;
    const request: Request = { ...rest, method: 'GET', url: path, body: undefined };
    const route = routeAsked(request, routes);
    if (route) return { ...request, url: `${path}${queryFor(route, new Dice(step.dice), known)}` };
  }
  return null;
}
