import { z } from 'zod';
import { hats } from '../../kernel/access/policy.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { safetyListPage, safetySummaryPage } from './safety-pages.tsx';
import { safetySummaries, safetySummary } from './safety-summary.ts';

const PAGE_SIZE = 20;
/** Sight itself comes from the records: this is only whose page it is. */
export const emergencyDuty = hats('The emergency duty team', 'emergency_duty');

export const safetyRoutes = [
  route({
    name: 'safety.list',
    method: 'GET',
    path: '/safety-summaries',
    api: true,
    policy: emergencyDuty,
    audit: 'looked at the safety summaries',
    query: z.object({ page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { query }) {
      const asked = { page: query.page, size: PAGE_SIZE };
      const found = await safetySummaries(ctx.tx, { ...asked, today: londonDate(ctx.now) });
      ctx.saw(found.lines.map(({ id }) => id));
      ctx.note({ detail: { hits: found.total } });
      return page(safetyListPage({ ...found, ...asked }), found);
    },
  }),
  route({
    name: 'safety.one',
    method: 'GET',
    path: '/safety-summaries/:id',
    api: true,
    policy: emergencyDuty,
    audit: 'looked at a safety summary',
    params: z.object({ id: z.guid() }),
    async handle(ctx, { params }) {
      const today = londonDate(ctx.now);
      const summary = await safetySummary(ctx.tx, params.id, today);
      if (!summary) return missing;
      ctx.note({ about: summary.id });
      return page(safetySummaryPage(summary, today), summary);
    },
  }),
];
