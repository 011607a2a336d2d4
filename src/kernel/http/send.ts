import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { renderToString } from 'preact-render-to-string';
import type { Actor } from '../access/actor.ts';
import type { RequestContext } from './context.ts';
import type { Refused } from './faults.ts';
import { parkPost } from './parked-post.ts';
import type { PageParts, Reply } from './reply.ts';
import { type RequestRun, runRequest } from './run-request.ts';
import type { Door } from './serve-route.ts';
import type { ServerParts } from './server.ts';

/** A request that has committed, and whom it acted for. */
interface Ended {
  now: Date;
  actor: Actor | null;
  ctx: RequestContext;
}

export type Sender = ReturnType<typeof makeSender>;

/** Turns replies into bytes. Every answer but a static asset says its date by Kith's clock and is never cached. */
export function makeSender(parts: ServerParts) {
  const html = (reply: FastifyReply, status: number, page: PageParts, ended: Ended | null): FastifyReply =>
    reply
      .status(status)
      .type('text/html; charset=utf-8')
      .send(`<!DOCTYPE html>${renderToString(parts.frame(page, ended))}`);

  const problem = (reply: FastifyReply, status: number, title: string, more: object = {}): FastifyReply =>
    reply
      .status(status)
      .type('application/problem+json')
      .send(JSON.stringify({ type: 'about:blank', title, status, ...more }));

  const dated = (reply: FastifyReply, now: Date): void => {
    reply.header('date', now.toUTCString()).header('cache-control', 'no-store');
  };

  /** A page about a fault still knows who is signed in, so that the frame stays theirs. */
  const withFrame = async (
    reply: FastifyReply,
    run: RequestRun,
    status: number,
    page: PageParts,
  ): Promise<FastifyReply> => {
    const ended = await runRequest({ ...run, reads: true, action: 'was shown a fault page' }, async () => null).catch(
      () => null,
    );
    dated(reply, ended?.now ?? parts.lastResortNow());
    return html(reply, status, page, ended);
  };

  return {
    reply(reply: FastifyReply, answer: Reply, ended: Ended | null, asApi: boolean): FastifyReply {
      dated(reply, ended?.now ?? parts.lastResortNow());
      for (const cookie of answer.cookies ?? []) {
        reply.setCookie(cookie.name, cookie.value, { ...parts.cookieOptions, maxAge: cookie.maxAge });
      }
      switch (answer.kind) {
        case 'page':
          return asApi
            ? reply.status(answer.status).send({ data: answer.data })
            : html(reply, answer.status, answer.page, ended);
        case 'done':
          return asApi
            ? reply.status(201).send({ data: answer.data })
            : reply.status(303).header('location', answer.to).send();
        case 'json':
          return reply.status(answer.status).send(answer.data);
        case 'missing':
        case 'file':
          throw new Error(`a ${answer.kind} reply is sent elsewhere`);
      }
    },

    /** "Started" is committed before the first byte (with the request); "finished, n bytes, digest" after the last. */
    async file(reply: FastifyReply, ended: Ended & { result: Reply }, run: RequestRun): Promise<FastifyReply> {
      if (ended.result.kind !== 'file') throw new Error('not a file');
      const chunks: Buffer[] = [];
      const { body } = ended.result;
      if (typeof body === 'string' || Buffer.isBuffer(body)) chunks.push(Buffer.from(body));
      else for await (const chunk of body) chunks.push(Buffer.from(chunk));
      const bytes = Buffer.concat(chunks);
      dated(reply, ended.now);
      reply
        .type(ended.result.type)
        .header('content-disposition', `attachment; filename="${ended.result.name}"`)
        .send(bytes);
      // Ids of the request that asked: the next one may have begun by now, and must not be counted before or after this by chance.
      const entropy = { forRequest: () => ({ id: ended.ctx.newId, bytes: ended.ctx.newBytes }) };
      await runRequest({ ...run, entropy, action: `${run.action}: file sent` }, async (ctx) => {
        ctx.note({
          outcome: 'finished',
          detail: {
            bytes: bytes.length,
            digest: createHash('sha256').update(bytes).digest('hex'),
            request: ended.ctx.requestId,
          },
        });
      });
      return reply;
    },

    /** To the door, and back afterwards: to the page that was asked for, or to the form that was kept. */
    async doorFirst(
      reply: FastifyReply,
      request: FastifyRequest,
      run: RequestRun,
      how: { asApi: boolean; door: Door; keep: boolean },
    ): Promise<FastifyReply> {
      if (how.asApi) {
        dated(reply, parts.lastResortNow());
        return problem(reply.header('www-authenticate', 'Bearer'), 401, 'Sign in to use this');
      }
      const wasSent = request.method === 'POST' && how.keep;
      const { result: kept, now } = await runRequest(
        { ...run, reads: false, action: 'was asked to sign in first' },
        async (ctx) => {
          const isKept = wasSent && (await parkPost(ctx, parts.secret, request.url, request.body));
          if (isKept) ctx.note({ detail: { kept: true } });
          return isKept;
        },
      );
      dated(reply, now);
      const next = request.method === 'GET' && request.url !== '/' ? `?next=${encodeURIComponent(request.url)}` : '';
      return reply
        .status(303)
        .header('location', `${how.door}${kept && how.door !== '/resume' ? '?kept=1' : next}`)
        .send();
    },

    async missing(reply: FastifyReply, run: RequestRun, asApi: boolean): Promise<FastifyReply> {
      if (!asApi) return withFrame(reply, run, 404, parts.faultPages.missing);
      dated(reply, parts.lastResortNow());
      return problem(reply, 404, 'Not there, or not for you');
    },

    async refused(reply: FastifyReply, run: RequestRun, fault: Refused, asApi: boolean): Promise<FastifyReply> {
      if (!asApi) return withFrame(reply, run, fault.status, parts.faultPages.refused(fault.message));
      dated(reply, parts.lastResortNow());
      return problem(reply, fault.status, fault.message);
    },

    async broken(reply: FastifyReply, run: RequestRun, asApi: boolean): Promise<FastifyReply> {
      const reference = run.entropy.forRequest('fault').id().slice(0, 8);
      parts.log({ level: 'error', reference, route: run.action });
      dated(reply, parts.lastResortNow());
      return asApi
        ? problem(reply, 500, 'Something went wrong. Nothing was changed.', { reference })
        : html(reply, 500, parts.faultPages.broken(reference), null);
    },
  };
}
