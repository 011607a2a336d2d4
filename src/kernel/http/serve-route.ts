import type { FastifyReply, FastifyRequest } from 'fastify';
import { beginRequest } from '../access/actor.ts';
import type { Ctx, OpenCtx, RequestContext } from './context.ts';
import { brokeConstraint, isOutOfSight, loggable, NotThere, Refused } from './faults.ts';
import { readForm, unkeepableForm } from './form.ts';
import type { Reply } from './reply.ts';
import { type AnyRoute, type Asked, type Browser, isOpen, type OpenRouteRow, type RouteRow } from './route.ts';
import { type RequestRun, runRequest } from './run-request.ts';
import type { Sender } from './send.ts';
import type { ServerParts } from './server.ts';
import { BEFORE_SIGN_IN_COOKIE, hashToken, provesOurs, SESSION_COOKIE, sessionProved } from './session-token.ts';
import { unkeepableField } from './storable.ts';
import { type ReceivedForm, receiveForm, type SentFile } from './upload.ts';

/** Where somebody is sent who cannot be answered yet: to sign in, to unlock, or to look at a form of an earlier session. */
export type Door = '/sign-in' | '/unlock' | '/resume';

/** Thrown inside a request to undo it and send the person to a door first, with what they typed kept. */
class DoorFirst extends Error {
  readonly door: Door;
  constructor(door: Door) {
    super(`${door} first`);
    this.door = door;
  }
}

/** Thrown when a form was already answered: the first answer is given again. */
class AnsweredBefore extends Error {
  readonly to: string;
  readonly data: unknown;
  constructor(to: string, data: unknown) {
    super('answered before');
    this.to = to;
    this.data = data;
  }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Makes the one handler that takes a request of `row` from its bytes to its answer. */
export function serveRoute(row: AnyRoute, parts: ServerParts, send: Sender, asApi: boolean) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const who = caller(request, asApi);
    const run: RequestRun = {
      db: parts.db,
      entropy: parts.entropy,
      secret: parts.secret,
      tokenHash: hashToken(who.token ?? ''),
      kind: asApi ? 'api' : 'page',
      browserBinding: who.binding,
      url: URL.parse(parts.origin + request.url) ?? new URL(parts.origin),
      outOfHours: parts.outOfHours,
      action: row.audit,
      reads: row.method === 'GET',
    };
    let received: ReceivedForm | null = null;
    try {
      received = await receive(row, request, run);
      const outside = isOpen(row)
        ? await row.outside?.(read(row, request, parts.origin) as Asked<never, never, never>, run.url)
        : undefined;
      const file = received?.file ?? null;
      const ended = await runRequest(run, (ctx) => answer(row, { ctx, request, who, asApi, parts, outside, file }));
      if (ended.result.kind === 'file') return await send.file(reply, ended, run);
      return send.reply(reply, ended.result, ended, asApi);
    } catch (error) {
      if (error instanceof AnsweredBefore)
        return send.reply(reply, { kind: 'done', to: error.to, data: error.data }, null, asApi);
      if (error instanceof DoorFirst) {
        const keep = !isOpen(row) && !row.repeatable;
        return send.doorFirst(reply, request, run, { asApi, door: error.door, keep });
      }
      if (error instanceof NotThere || isOutOfSight(error)) return send.missing(reply, run, asApi);
      if (error instanceof Refused) return send.refused(reply, run, error, asApi);
      parts.log({ level: 'error', route: row.name, ...loggable(error) });
      return send.broken(reply, run, asApi);
    } finally {
      await received?.forget();
    }
  };
}

/**
 * Reads a form that sends a file, before the request's transaction so that a slow sender holds none up, and only from
 * somebody whom the route is for: anyone else is answered as they would be without it.
 */
async function receive(row: AnyRoute, request: FastifyRequest, run: RequestRun): Promise<ReceivedForm | null> {
  if (isOpen(row) || !row.takesFile || !request.isMultipart()) return null;
  const { actor } = await run.db.transaction().execute((tx) => beginRequest(tx, run.tokenHash, run.kind));
  if (!actor || actor.session.locked || !row.policy.allows(actor)) return null;
  const received = await receiveForm(request, row.takesFile);
  request.body = received.fields;
  return received;
}

interface Caller {
  token: string | null;
  binding: string;
  address: string;
}

function caller(request: FastifyRequest, asApi: boolean): Caller {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '')?.[1] ?? null;
  return {
    // A bearer token opens only the API, a cookie only the pages: neither can be used to ride on the other.
    token: asApi ? bearer : (request.cookies[SESSION_COOKIE] ?? null),
    binding: request.cookies[BEFORE_SIGN_IN_COOKIE] ?? '',
    address: request.ip,
  };
}

interface Asking {
  ctx: RequestContext & { actor: Ctx['actor'] | null };
  request: FastifyRequest;
  who: Caller;
  asApi: boolean;
  parts: ServerParts;
  outside: unknown;
  file: SentFile | null;
}

async function answer(row: AnyRoute, { ctx, request, who, asApi, parts, outside, file }: Asking): Promise<Reply> {
  const asked = { ...read(row, request, parts.origin), file };
  if (isOpen(row)) {
    if (row.method === 'POST') checkOurForm(request, ctx.seal.csrf, asApi);
    const openCtx: OpenCtx = { ...ctx, address: who.address, sessionToken: who.token };
    return thereOrThrow(await (row as unknown as OpenRouteRow).handle(openCtx, { ...asked, outside }), request);
  }
  if (!ctx.actor) throw new DoorFirst('/sign-in');
  if (ctx.actor.session.locked && !row.whileLocked) throw new DoorFirst('/unlock');
  if (!row.policy.allows(ctx.actor)) throw new NotThere(request.url);
  const signedIn: Ctx = { ...ctx, actor: ctx.actor };
  const handle = (row as unknown as RouteRow).handle;
  if (row.method === 'GET') return thereOrThrow(await handle(signedIn, asked), request);
  checkOurForm(request, ctx.seal.csrf, asApi, row.repeatable ? undefined : parts.secret);
  return row.repeatable
    ? thereOrThrow(await handle(signedIn, asked), request)
    : onlyOnce(row, signedIn, request, async () => thereOrThrow(await handle(signedIn, asked), request));
}

function thereOrThrow(reply: Reply, request: FastifyRequest): Reply {
  if (reply.kind === 'missing') throw new NotThere(request.url);
  return reply;
}

/** Reads params, query and body by their schemas. An address that is not of the right form is simply not there. */
function read(row: AnyRoute, request: FastifyRequest, origin: string): Asked {
  if (unkeepableField(request.params)) throw new NotThere(encodeURI(request.url.replaceAll('%00', '')));
  if (unkeepableField(request.query))
    throw new Refused('Part of that address is not right: it has a character no name has.', 400);
  const damaged = unkeepableField(request.body);
  // A room that does not say where might keep what was typed without what cannot be kept.
  if (damaged && !row.body && !row.readsItself && !('repeatable' in row && row.repeatable))
    throw new Refused(
      'One of the answers has a character that cannot be kept. Go back, delete it and type it again.',
      422,
    );
  const params = row.params?.safeParse(request.params);
  const query = row.query?.safeParse(request.query);
  if (params?.success === false) throw new NotThere(request.url);
  if (query?.success === false)
    throw new Refused('Part of that address is not right. Check it, or start from the list again.', 400);
  return {
    params: params?.data,
    query: query?.data,
    form: damaged ? unkeepableForm(damaged, request.body) : readForm(row.body, request.body),
    browser: browserOf(request, origin),
    file: null,
  };
}

function browserOf(request: FastifyRequest, origin: string): Browser {
  const from = URL.parse(request.headers.referer ?? '');
  return {
    cookie: (name) => request.cookies[name] ?? null,
    from: from?.origin === origin ? from.pathname + from.search : null,
    agent: request.headers['user-agent'] ?? '',
  };
}

const field = (body: unknown, name: string): string => {
  const value = body !== null && typeof body === 'object' ? Reflect.get(body, name) : undefined;
  return typeof value === 'string' ? value : '';
};

/**
 * Refuses a form that is not from a page of ours. One that is ours but was shown in an earlier session (the person signed
 * in again in another tab) is kept for whoever began it, when there is a `secret` to tell it by.
 */
function checkOurForm(request: FastifyRequest, proof: string, asApi: boolean, secret?: Buffer): void {
  if (asApi) return; // no cookie opens the API, so no other site can ride on one
  const site = request.headers['sec-fetch-site'];
  const here = site === undefined || site === 'same-origin' || site === 'none';
  const given = field(request.body, '_csrf');
  if (here && provesOurs(given, proof)) return;
  if (here && secret && sessionProved(secret, given)) throw new DoorFirst('/resume');
  throw new Refused(
    'This form did not come from a page of Kith you opened just now. Go back, reload the page and send it again.',
    403,
  );
}

/** The same form sent twice (a double tap, a lost answer) is done once and answered twice. */
async function onlyOnce(row: AnyRoute, ctx: Ctx, request: FastifyRequest, work: () => Promise<Reply>): Promise<Reply> {
  const header = request.headers['idempotency-key'];
  const key = field(request.body, '_once') || (typeof header === 'string' ? header : '') || ctx.seal.once;
  if (!UUID.test(key)) throw new Refused('The form is damaged. Go back, reload the page and send it again.', 400);
  const before = await ctx.tx.selectFrom('answered_once').selectAll().where('key', '=', key).executeTakeFirst();
  if (before) throw new AnsweredBefore(before.location ?? '/', before.body);
  const reply = await work();
  if (reply.kind !== 'done') return reply;
  try {
    await ctx.tx
      .insertInto('answered_once')
      .values({
        account_id: ctx.actor.id,
        key,
        route: row.name,
        status: 303,
        location: reply.to,
        body: JSON.stringify(reply.data),
        at: ctx.now,
      })
      .execute();
  } catch (error) {
    // The twin of this request committed first; ours is undone and the answer comes from the twin.
    if (brokeConstraint(error, 'answered_once_pkey')) throw new AnsweredBefore(reply.to, reply.data);
    throw error;
  }
  return reply;
}
