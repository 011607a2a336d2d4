import { offeredBy } from '../../access/trace/harvest.ts';
import { everyRoute } from '../../access/trace/surfaces.ts';
import { personWith } from '../../access/world/organisation.ts';
import { type Answer, openHouse, type Session, type TestHouse } from '../../support/house.ts';
import { tellBefore } from './before.ts';
import { withFile } from './files.ts';
import type { Body } from './fill.ts';
import { type Rewinding, rewinding } from './rewinding.ts';
import type { Near, Sending } from './settle.ts';
import { type Found, type Met, type Route, routeOf, walk } from './walk.ts';
import { arrangeWalkers } from './walkers.ts';

export interface Going {
  house: TestHouse;
  world: Rewinding;
  routes: readonly Route[];
  found: Found;
  sending: Sending;
  session(account: string): Session;
  close(): Promise<void>;
}

/** Opens a world, has everyone go round it, and returns every form they met, with ways to send it as they would. */
export async function goRound(): Promise<Going> {
  const { world: base, walkers } = await arrangeWalkers();
  const world = rewinding(base.fresh.url);
  const house = await openHouse(base.fresh, 'test', { db: world.db });
  const sessions = new Map<string, Session>();
  for (const { account } of walkers) sessions.set(account, await house.session(account));
  const session = (account: string): Session => {
    const known = sessions.get(account);
    if (!known) throw new Error(`${account} does not go round`);
    return known;
  };
  const routes = everyRoute();
  await house.session(personWith('hub_manager'), 'api');
  await world.begin();
  const made = await tellBefore(session, base);
  await world.mark();
  const found: Found = { met: [], pages: [] };
  for (const walker of walkers) {
    const ask = async (url: string): Promise<Answer> => {
      const answer = await session(walker.account).ask('GET', url);
      await world.again();
      return answer;
    };
    await walk(walker, ask, base, routes, made, found);
  }
  const usual = usualLinks(found);
  return {
    house,
    world,
    routes,
    found,
    session,
    sending: sendingFor({ house, session, routes, world, usual }),
    close: async () => {
      await house.close();
      await world.close();
      await base.fresh.drop();
    },
  };
}

/** Ways to send forms in a world that is put back after each. */
export const sendingFor = ({
  house,
  session,
  routes,
  world,
  usual,
}: Pick<Going, 'house' | 'session' | 'routes' | 'world'> & Pick<Looking, 'usual'>): Sending => ({
  send: (met, body) => sendAs(house, session(met.by.account), met, body),
  near: (met, answer, only, enough) => nearPages(session(met.by.account), met, answer, { routes, usual, only, enough }),
  written: world.written,
  again: world.again,
});

/** Sends a form as a browser does, with a file where it asks for one. */
async function sendAs(house: TestHouse, session: Session, { form }: Met, body: Body): Promise<Answer> {
  const field = form.fields.find(({ kind }) => kind === 'file')?.name;
  if (field === undefined) return sendBytes(house, session, form.action, new URLSearchParams(body).toString());
  const { type, payload } = withFile(body, field);
  return sendBytes(house, session, form.action, payload, type);
}

/** Sends whatever bytes, saying that they are a form or something else. */
export async function sendBytes(
  house: TestHouse,
  session: Session,
  url: string,
  payload: string | Buffer,
  type = 'application/x-www-form-urlencoded',
): Promise<Answer> {
  const headers = { cookie: `kith-session=${session.token}`, 'content-type': type };
  const answer = await house.app.inject({ method: 'POST', url, headers, payload });
  return { status: answer.statusCode, headers: answer.headers, body: answer.body, bytes: answer.rawPayload };
}

/** Links that are on every page: the frame's own. */
const usualLinks = (found: Found): ReadonlySet<string> =>
  new Set(
    found.pages
      .filter((page) => page.path === '/help' || page.path === '/')
      .flatMap((page) => offeredBy(page.body).links),
  );

/** How many pages of one pattern are looked at: what was typed is on one of the first. */
const OF_ONE_PATTERN = 3;

interface Looking {
  routes: readonly Route[];
  usual: ReadonlySet<string>;
  only: ReadonlySet<string> | undefined;
  enough: ((seen: readonly Near[]) => boolean) | undefined;
}

async function nearPages(
  session: Session,
  met: Met,
  answer: Answer,
  { routes, usual, only, enough }: Looking,
): Promise<Near[]> {
  const near: Near[] = [];
  const asked = new Map<string, number>();
  const seen = new Set<string>();
  let isEnough = false;
  const look = async (url: string): Promise<void> => {
    const route = routeOf(url, 'GET', routes);
    const times = asked.get(route?.path ?? '') ?? 0;
    if (!route || isEnough || seen.has(url) || times >= OF_ONE_PATTERN) return;
    if (only && near.length > 0 && !only.has(route.path)) return;
    seen.add(url);
    asked.set(route.path, times + 1);
    const page = await session.ask('GET', url);
    if (page.status !== 200) return;
    near.push({ path: route.path, body: page.body });
    isEnough = enough?.(near) ?? false;
  };
  if (answer.status === 200) near.push({ path: met.route.path, body: answer.body });
  else await look(String(answer.headers.location));
  for (const page of [...near]) for (const link of offeredBy(page.body).links) if (!usual.has(link)) await look(link);
  for (let above = met.page.split('?')[0] ?? ''; above.length > 1; above = above.slice(0, above.lastIndexOf('/')))
    await look(above);
  return near;
}
