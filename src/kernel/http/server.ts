import cookie from '@fastify/cookie';
import formbody from '@fastify/formbody';
import helmet from '@fastify/helmet';
import fastifyStatic from '@fastify/static';
import Fastify, { type FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import type { Actor } from '../access/actor.ts';
import type { Db } from '../db/schema.ts';
import type { RequestContext } from './context.ts';
import type { Entropy } from './entropy.ts';
import { readFormBody } from './form-body.ts';
import { installOperating } from './operating.ts';
import { missing, type PageParts } from './reply.ts';
import { type AnyRoute, checkRoutes, openRoute } from './route.ts';
import { makeSender } from './send.ts';
import { serveRoute } from './serve-route.ts';
import { acceptUploads } from './upload.ts';

/** What a server is made of; tests make the same server with a clock and ids of their own. */
export interface ServerParts {
  routes: readonly AnyRoute[];
  db: Db;
  entropy: Entropy;
  /** 32 bytes kept outside the database. */
  secret: Buffer;
  /** Where Kith is reached, without a trailing slash: `https://kith.example`. */
  origin: string;
  /** Whom to ring when the office is shut. */
  outOfHours: RequestContext['outOfHours'];
  /** Puts a page into its frame. `ended` is null when nobody could be asked who is signed in. */
  frame(page: PageParts, ended: { actor: Actor | null; now: Date; ctx: RequestContext } | null): VNode;
  faultPages: { missing: PageParts; refused(why: string): PageParts; broken(reference: string): PageParts };
  cookieOptions: { path: '/'; httpOnly: true; sameSite: 'lax'; secure: boolean };
  /** Only ids, codes and places in the code: never what anyone typed. */
  log(line: Record<string, string | number | undefined>): void;
  /** The time when even the database cannot say it. */
  lastResortNow(): Date;
  assets?: string;
  /** Who holds it may read /metrics; without one there is no such page. */
  metricsToken?: string | undefined;
  /** Whose word is taken for a caller's address; nobody's when left out. */
  trustProxy?: false | number | string[];
}

const MEGABYTE = 1024 * 1024;

/** Builds the server; it does not listen yet. Throws when a route lacks its policy or its audit event. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  checkRoutes(parts.routes);
  const app = Fastify({
    logger: false,
    trustProxy: trusted(parts.trustProxy ?? false),
    bodyLimit: MEGABYTE,
    requestTimeout: 30_000,
    connectionTimeout: 60_000,
    keepAliveTimeout: 10_000,
    routerOptions: { maxParamLength: 200 },
  });
  await app.register(cookie);
  await app.register(formbody, {
    bodyLimit: MEGABYTE,
    parser: readFormBody,
  });
  await acceptUploads(app);
  await app.register(helmet, {
    global: true,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'same-origin' },
    strictTransportSecurity: parts.origin.startsWith('https:')
      ? { maxAge: 63_072_000, includeSubDomains: true }
      : false,
  });
  if (parts.assets) {
    await app.register(fastifyStatic, {
      root: parts.assets,
      prefix: '/assets/',
      preCompressed: true,
      // Names carry no digest, so a browser asks each time and is mostly told "unchanged".
      maxAge: 0,
      decorateReply: false,
    });
  }
  const send = makeSender(parts);
  for (const row of parts.routes) {
    app.route({
      method: row.method,
      url: row.path,
      handler: serveRoute(row, parts, send, false),
      exposeHeadRoute: false,
    });
    if (row.api) {
      app.route({
        method: row.method,
        url: `/api/v1${row.path}`,
        handler: serveRoute(row, parts, send, true),
        exposeHeadRoute: false,
      });
    }
  }
  installOperating(app, parts);
  installFaults(app, parts, send);
  return app;
}

/** A number is how many proxies stand before Kith: the caller's address is the one the last of them saw. */
const trusted = (given: false | number | string[]) =>
  typeof given === 'number' ? (_address: string, hop: number) => hop < given : given;

function installFaults(app: FastifyInstance, parts: ServerParts, send: ReturnType<typeof makeSender>): void {
  const nowhere = serveRoute(
    openRoute({
      name: 'nowhere',
      method: 'GET',
      path: '/*',
      open: true,
      audit: 'asked for a page that is not there',
      handle: async () => missing,
    }),
    parts,
    send,
    false,
  );
  app.setNotFoundHandler(nowhere);
  // What the server itself refuses before a route is reached: a body too large, of an unknown kind, or unreadable.
  app.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const status = error.statusCode && error.statusCode >= 400 && error.statusCode < 500 ? error.statusCode : 500;
    const why =
      status === 413
        ? 'That is too large for Kith to take in one go. The most is 1 megabyte.'
        : 'Kith could not read what was sent.';
    reply
      .status(status)
      .header('date', parts.lastResortNow().toUTCString())
      .header('cache-control', 'no-store')
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'about:blank', title: why, status }));
  });
}
