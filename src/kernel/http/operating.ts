import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { openApiOf } from './openapi.ts';
import type { ServerParts } from './server.ts';
import { provesOurs } from './session-token.ts';

/** How long the database may take to say that it is there. */
const READY_WITHIN_MS = 2000;

/**
 * What an operator's machines ask, apart from every route of a person's: is it up, is it ready, how is it doing; and the
 * API's contract, which is the same for everyone. None of it acts for anyone or reads a guarded row.
 */
export function installOperating(app: FastifyInstance, parts: ServerParts): void {
  app.get('/healthz', async (_request, reply) =>
    reply.header('cache-control', 'no-store').type('text/plain').send('up\n'),
  );

  app.get('/readyz', async (_request, reply) => {
    const ready = await Promise.race([
      sql`select 1`.execute(parts.db).then(
        () => true,
        () => false,
      ),
      new Promise<boolean>((resolve) => setTimeout(resolve, READY_WITHIN_MS, false).unref()),
    ]);
    return reply
      .status(ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .type('text/plain')
      .send(ready ? 'ready\n' : 'not ready\n');
  });

  const contract = JSON.stringify(openApiOf(parts.routes, parts.origin));
  app.get('/api/v1/openapi.json', async (_request, reply) => reply.type('application/json').send(contract));

  if (parts.metricsToken) installMetrics(app, parts.metricsToken);
}

/** Durations by route as it is written, never by address: an address holds ids. For the operator's token alone. */
function installMetrics(app: FastifyInstance, token: string): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const seconds = new Histogram({
    name: 'kith_request_seconds',
    help: 'How long requests took, by route and status',
    labelNames: ['method', 'route', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'nowhere';
    seconds.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (request, reply) => {
    if (!provesOurs(request.headers.authorization ?? '', `Bearer ${token}`)) return reply.callNotFound();
    return reply
      .header('cache-control', 'no-store')
      .type(registry.contentType)
      .send(await registry.metrics());
  });
}
