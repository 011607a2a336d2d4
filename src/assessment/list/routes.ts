import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { showSubject } from '../../subjects/index.ts';
import { showSitting } from '../answering/show-sitting.ts';
import { whyNotAuthorise } from '../ending/why-not-authorise.ts';
import { mayBeginOfPartnership } from '../opening/may-begin.ts';
import { loadSitting } from '../sitting/load-sitting.ts';
import { sittingOutline, sittingPage } from '../sitting/sitting-page.tsx';
import { findSittings } from './find-sittings.ts';
import { listOfSubject, listPage, states } from './list-page.tsx';

const SIZE = 25;

const filter = z.object({
  page: z.coerce.number().int().min(1).max(10_000).default(1).catch(1),
  subject: z.guid().optional(),
  state: z
    .union([z.string(), z.array(z.string()).max(10)])
    .default([])
    .transform((given) => states.filter((state) => [given].flat().includes(state))),
});

/** Every assessment one may see, and each from its first page. */
export const listRoutes: AnyRoute[] = [
  route({
    name: 'assessment.list',
    method: 'GET',
    path: '/assessments',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at assessments',
    query: filter,
    async handle(ctx, { query }) {
      const shown = query.subject === undefined ? null : await showSubject(ctx, query.subject, 2);
      if (query.subject !== undefined && !shown) return missing;
      const found = await findSittings(ctx.tx, {
        states: query.state,
        subject: shown?.subject.id ?? null,
        page: query.page,
        size: SIZE,
      });
      ctx.saw(found.lines.map(({ id }) => id));
      const paged = { ...found, page: query.page, size: SIZE };
      return page(
        shown
          ? listOfSubject({ ...paged, ...shown })
          : listPage({ ...paged, state: query.state, mayBegin: mayBeginOfPartnership(ctx.actor) }),
        {
          assessments: found.lines,
          total: found.total,
        },
      );
    },
  }),
  route({
    name: 'assessment.show',
    method: 'GET',
    path: '/assessments/:id',
    policy: anyoneSignedIn,
    audit: 'looked at an assessment',
    params: z.object({ id: z.guid() }),
    async handle(ctx, { params }) {
      const whole = await showSitting(ctx, params.id);
      if (whole) {
        const mayAuthorise = whyNotAuthorise(ctx.actor, whole.sitting, whole.answeredBy) === null;
        return page(sittingPage({ whole, mayAuthorise }));
      }
      const sitting = await loadSitting(ctx.tx, params.id);
      if (!sitting || sitting.level < 2) return missing;
      ctx.note({ about: sitting.subject?.id ?? sitting.id });
      return page(sittingOutline(sitting));
    },
  }),
];
