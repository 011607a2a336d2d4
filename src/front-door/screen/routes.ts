import { z } from 'zod';
import { Refused } from '../../kernel/http/faults.ts';
import { done, missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { searchSubjects } from '../../subjects/index.ts';
import { hub, named, namedIn, one } from '../hub.ts';
import { queuePage, statuses } from '../queue/queue-page.tsx';
import { waitingConcerns } from '../queue/waiting.ts';
import { concernPage } from './concern-page.tsx';
import { loadConcern } from './load-concern.ts';
import { matchSubject, openNamedSubject } from './match.ts';
import { takeConcern } from './take.ts';
import { whoPage } from './who-page.tsx';

const PAGE_SIZE = 20;

const chosenStatuses = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(statuses as [(typeof statuses)[number], ...typeof statuses])),
);

/** The hub's road to a decision: the queue, the concern, and who or where it names. */
export const screenRoutes = [
  route({
    name: 'front-door.queue',
    method: 'GET',
    path: '/front-door',
    api: true,
    policy: hub,
    audit: 'looked at the front door queue',
    query: z.object({ status: chosenStatuses, page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { query }) {
      const wanted = query.status.length > 0 ? query.status : statuses.filter((status) => status !== 'decided');
      const { lines, total } = await waitingConcerns(ctx.tx, { statuses: wanted, page: query.page, size: PAGE_SIZE });
      ctx.saw(lines.map((line) => line.id));
      ctx.note({ detail: { hits: total } });
      const shown = { lines, total, status: query.status, page: query.page, size: PAGE_SIZE, now: ctx.now };
      return page(queuePage(shown), { total, concerns: lines });
    },
  }),
  route({
    name: 'front-door.concern',
    method: 'GET',
    path: '/front-door/:id',
    api: true,
    policy: hub,
    audit: 'looked at a concern',
    params: one,
    async handle(ctx, { params }) {
      const concern = await loadConcern(ctx.tx, params.id);
      if (!concern) return missing;
      ctx.note({ about: concern.id });
      ctx.saw(concern.subjects.flatMap((subject) => (subject.subject ? [subject.subject.id] : [])));
      return page(concernPage({ concern, now: ctx.now, seal: ctx.seal, person: ctx.actor }), concern);
    },
  }),
  route({
    name: 'front-door.take',
    method: 'POST',
    path: '/front-door/:id/take',
    policy: hub,
    audit: 'read a concern',
    params: one,
    async handle(ctx, { params }) {
      const concern = await loadConcern(ctx.tx, params.id);
      if (!concern) return missing;
      ctx.note({ about: concern.id });
      await takeConcern(ctx, concern);
      return done(`/front-door/${concern.id}`);
    },
  }),
  route({
    name: 'front-door.who',
    method: 'GET',
    path: '/front-door/:id/who/:subject',
    policy: hub,
    audit: 'searched for someone or somewhere a concern names',
    params: named,
    query: z.object({ q: z.string().trim().max(200).optional() }),
    async handle(ctx, { params, query }) {
      const found = await namedIn(ctx, params);
      if (!found) return missing;
      const searched = query.q ?? found.named.named;
      const candidates = await searchSubjects(ctx.tx, { text: searched, most: 20 });
      ctx.saw(candidates.map((candidate) => candidate.id));
      ctx.note({ detail: { hits: candidates.length } });
      return page(whoPage({ ...found, searched, candidates, seal: ctx.seal }));
    },
  }),
  route({
    name: 'front-door.match',
    method: 'POST',
    path: '/front-door/:id/who/:subject',
    policy: hub,
    audit: 'said who or where a concern names',
    params: named,
    body: z.object({ choice: z.union([z.guid(), z.literal('new')]) }),
    async handle(ctx, { params, form }) {
      const found = await namedIn(ctx, params);
      if (!found) return missing;
      if (found.named.matched) throw new Refused('Somebody has already said who or where this is.', 409);
      if (!form.ok) throw new Refused('Choose one of those found, or open a new record.', 422);
      const known =
        form.value.choice === 'new'
          ? await openNamedSubject(ctx, found.named.kind, found.named.named)
          : form.value.choice;
      await matchSubject(ctx, found.concern, found.named, known);
      ctx.note({ detail: { subject: known } });
      return done(`/front-door/${params.id}`);
    },
  }),
];
