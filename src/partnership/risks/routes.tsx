import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { mayKeepRisks } from '../policy.ts';
import { findRisks, loadRisk, loadRiskActions, loadScores } from './load-risks.ts';
import { riskListPage } from './risk-list-page.tsx';
import { riskPage } from './risk-page.tsx';

const SIZE = 50;
const one = z.object({ id: z.guid() });

/** The risk log: the list with its grid, and one risk. */
export const riskRoutes = [
  route({
    name: 'risk.list',
    method: 'GET',
    path: '/risks',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at the risk log',
    query: z.object({ closed: z.literal('yes').optional(), page: z.coerce.number().int().min(1).max(5000).default(1) }),
    async handle(ctx, { query }) {
      const found = await findRisks(ctx.tx, { closed: query.closed === 'yes', page: query.page, size: SIZE });
      ctx.saw(found.lines.map(({ id }) => id));
      const shown = { ...found, page: query.page, closed: query.closed === 'yes', size: SIZE };
      return page(riskListPage({ ...shown, mayWrite: mayKeepRisks.allows(ctx.actor), today: londonDate(ctx.now) }), {
        total: found.total,
        risks: found.lines,
      });
    },
  }),
  route({
    name: 'risk.show',
    method: 'GET',
    path: '/risks/:id',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at a risk',
    params: one,
    async handle(ctx, { params }) {
      const shown = await showRisk(ctx, params.id);
      return shown ? page(riskPage(shown), shown) : missing;
    },
  }),
];

async function showRisk(ctx: Ctx, id: string) {
  const risk = await loadRisk(ctx.tx, id);
  if (!risk) return null;
  ctx.note({ about: id });
  ctx.saw([id]);
  return { risk, scores: await loadScores(ctx.tx, id), actions: await loadRiskActions(ctx.tx, id) };
}
