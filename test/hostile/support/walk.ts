import { addressOf, queries } from '../../access/requests.ts';
import { Dice } from '../../access/trace/dice.ts';
import { offeredBy } from '../../access/trace/harvest.ts';
import { Known } from '../../access/trace/known.ts';
import type { BaseWorld } from '../../access/world/base-world.ts';
import { viewerOf } from '../../access/world/sight.ts';
import { type Answer, TEST_NOW } from '../../support/house.ts';
import { type AskedForm, asAsked } from './asked.ts';
import type { Walker } from './walkers.ts';

/** A form as a page showed it to somebody. */
export interface Met {
  by: Walker;
  /** The page it is on. */
  page: string;
  form: AskedForm;
  /** Where it is sent. */
  route: Route;
}

export interface Route {
  method: 'GET' | 'POST';
  path: string;
  name: string;
}

/** The route an address reaches: one spelt out wins over one with parts, as it does for the server. */
export function routeOf(address: string, method: 'GET' | 'POST', routes: readonly Route[]): Route | undefined {
  const parts = (address.split(/[?#]/)[0] ?? '').split('/');
  const alike = inParts(routes).get(`${method} ${parts.length}`) ?? [];
  return alike.find(({ wanted }) => wanted.every((part, at) => part.startsWith(':') || part === parts[at]))?.route;
}

type Parted = ReadonlyMap<string, { route: Route; wanted: string[] }[]>;
const parted = new WeakMap<readonly Route[], Parted>();

/** The routes by method and length, those with most words spelt out first: a walk asks this of every link of every page. */
function inParts(routes: readonly Route[]): Parted {
  const known =
    parted.get(routes) ??
    Map.groupBy(
      routes
        .map((route) => ({ route, wanted: route.path.split('/') }))
        .sort((a, b) => a.route.path.split(':').length - b.route.path.split(':').length),
      ({ route, wanted }) => `${route.method} ${wanted.length}`,
    );
  parted.set(routes, known);
  return known;
}

/** Never followed: they end the session of whoever walks. */
const ENDS = /^\/(sign-out|lock|signed-out)/;
/** A file is downloaded, not read. */
const FILE = /\.\w+$|^\/export\/|\/rejects$/;
/** How many pages of one pattern are looked at by one person and by all, once its forms have been met; how many are tried. */
const EACH = 1;
const ALL = 2;
const TRIES = 2;
const TRIES_FOR_A_FORM = 12;
/** How many of a form that is about somebody or something are met: some may be past sending. */
const OF_EACH = 3;

/** A form opened from somebody's page says who it is about, and asks more than one that was opened from nowhere. */
const patternOf = (url: string, page: { path: string } | undefined): string =>
  `${page?.path ?? ''}${/[?&]about=/.test(url) ? '?about' : ''}`;

const more = <K>(counts: Map<K, number>, key: K): void => void counts.set(key, (counts.get(key) ?? 0) + 1);

/** What was found on the way: every form, and every page that somebody was shown. */
export interface Found {
  met: Met[];
  pages: { by: Walker; url: string; path: string; body: string }[];
}

/**
 * Goes round every page as one person: each address the world knows of, then the links of each page, a few of each pattern,
 * and notes every form met.
 *
 * @param also addresses of what the world of rows knows nothing of.
 */
export async function walk(
  by: Walker,
  ask: (url: string) => Promise<Answer>,
  world: BaseWorld,
  routes: readonly Route[],
  also: readonly string[],
  found: Found,
): Promise<void> {
  const waiting = [...also, ...addressesFor(by, world, routes)];
  const asked = new Set<string>();
  const looked = new Map<string, number>();
  const tried = new Map<string, number>();
  const [ofPattern, shownTo] = [new Map<string, number>(), new Map<string, number>()];
  const note = (page: Found['pages'][number]): void => {
    more(ofPattern, patternOf(page.url, page));
    more(shownTo, page.url);
  };
  found.pages.forEach(note);
  const met = new Map<Route, Set<string>>();
  const meet = (one: Met): void => void met.set(one.route, (met.get(one.route) ?? new Set()).add(one.form.action));
  found.met.forEach(meet);
  /** Whether a form at or below a page was met fewer times than that; the forms of one thing count once. */
  const lacks = (page: Route, times: number): boolean =>
    routes.some(
      (post) =>
        post.method === 'POST' &&
        (post.path === page.path || post.path.startsWith(`${page.path}/`)) &&
        (met.get(post)?.size ?? 0) < (post.path.includes(':') ? times : 1),
    );
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const route = routeOf(next, 'GET', routes);
    const pattern = patternOf(next, route);
    if (!route || ENDS.test(next) || FILE.test(route.path) || asked.has(next)) continue;
    const [times, all, tries] = [looked.get(pattern) ?? 0, ofPattern.get(pattern) ?? 0, tried.get(pattern) ?? 0];
    // A page nobody was shown yet may be one that most things do not have: the screen of a meeting that is under way. What
    // two people were shown already has no more of the forms that somebody met before.
    const wants =
      route.path.includes(':') &&
      (all === 0 || lacks(route, 1) || (lacks(route, OF_EACH) && (shownTo.get(next) ?? 0) < ALL));
    if (tries >= (wants ? TRIES_FOR_A_FORM : TRIES)) continue;
    if (!wants && (times >= EACH || all >= ALL)) continue;
    asked.add(next);
    more(tried, pattern);
    const answer = await ask(next);
    if (!String(answer.headers['content-type']).startsWith('text/html') || answer.status !== 200) continue;
    more(looked, pattern);
    const page = { by, url: next, path: route.path, body: answer.body };
    note(page);
    found.pages.push(page);
    const { links, forms } = offeredBy(answer.body);
    waiting.push(...links);
    for (const form of asAsked(answer.body, forms)) {
      const to = routeOf(form.action, form.method, routes);
      if (!to) throw new Error(`${next} has a form that leads nowhere: ${form.action}`);
      const one: Met = { by, page: next, form, route: to };
      meet(one);
      found.met.push(one);
    }
  }
}

function addressesFor(by: Walker, world: BaseWorld, routes: readonly Route[]): string[] {
  const known = new Known(world, viewerOf(world.rows, by.account, TEST_NOW), []);
  const dice = new Dice(7);
  return routes
    .filter((route) => route.method === 'GET')
    .flatMap((route) => {
      // First the pages of what the forms below them are about, then all others.
      const below = routes.filter(({ method, path }) => method === 'POST' && path.startsWith(`${route.path}/`));
      const paths = route.path.includes(':')
        ? [...below, route].flatMap(({ path }) => filledIn(route.path, path, world, known, dice))
        : [route.path];
      const given = queries[route.name] ?? [];
      const some = typeof given === 'function' ? [given(known, dice)] : given;
      return paths.flatMap((path) => [path, ...some.map((query) => path + query)]);
    });
}

/** Addresses of a page, one for each thing that `about` is about: the page's own path, or one that begins with it. */
function filledIn(path: string, about: string, world: BaseWorld, known: Known, dice: Dice): string[] {
  const address = addressOf(about);
  const tables = typeof address?.about === 'string' ? [address.about] : (address?.about ?? []);
  const rows = fromBothEnds(tables.flatMap((table) => world.rows.get(table) ?? []));
  const params = rows.map((row) => address?.params(row, known, dice) ?? {});
  return params.map((given) => path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(given[name] ?? 'x')));
}

/** Rows come in the order of their ids: from both ends, so that the first few are not all of one kind. */
const fromBothEnds = <T>(rows: readonly T[]): T[] =>
  rows.flatMap((_, at) => {
    const one = rows[at % 2 === 0 ? at / 2 : rows.length - (at + 1) / 2];
    return one === undefined ? [] : [one];
  });
