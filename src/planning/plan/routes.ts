import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { type ActionStatus, actionStatuses } from '../action/status.ts';
import type { Counter } from '../measures/counter.ts';
import { mayEdit } from '../policy.ts';
import { loadApprovable } from '../update/load-approvable.ts';
import { documentOf } from './document.ts';
import type { PlanFilter } from './filter-actions.ts';
import { planOverview } from './plan-page.tsx';
import { showCountedPlan, showWholePlan } from './show-plan.ts';
import { tablePage } from './table-page.tsx';
import { timelinePage } from './timeline-page.tsx';

const one = z.object({ id: z.guid() });

const statuses = z.preprocess(
  (value) => (value === undefined || value === '' ? [] : Array.isArray(value) ? value : [value]),
  z.array(z.enum(actionStatuses as [ActionStatus, ...ActionStatus[]])),
);

const text = z.preprocess((value) => (value === '' ? undefined : value), z.string().max(300).optional());

const filterQuery = z.object({
  status: statuses,
  agency: text,
  strand: text,
  order: z.enum(['document', 'overdue']).default('document'),
});

const filterOf = (query: z.infer<typeof filterQuery>): PlanFilter => ({
  ...query,
  agency: query.agency ?? null,
  strand: query.strand ?? null,
});

/** Looking at one plan: by its parts, as the document a board knows, along time. */
export const planRoutes = ({ counters }: { counters: readonly Counter[] }) => [
  route({
    name: 'plan.show',
    method: 'GET',
    path: '/plans/:id',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at a plan',
    params: one,
    query: filterQuery,
    async handle(ctx, { params, query }) {
      const whole = await showCountedPlan(ctx, params.id, counters, 'live');
      if (!whole) return missing;
      const approvable = mayEdit(whole.plan) ? (await loadApprovable(ctx, whole.plan.id)).theirs.length : 0;
      return page(planOverview({ whole, filter: filterOf(query), approvable }), whole);
    },
  }),
  route({
    name: 'plan.table',
    method: 'GET',
    path: '/plans/:id/table',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at a plan as a document',
    params: one,
    async handle(ctx, { params }) {
      const whole = await showCountedPlan(ctx, params.id, counters, 'release');
      return whole ? page(tablePage(whole), documentOf(whole)) : missing;
    },
  }),
  route({
    name: 'plan.timeline',
    method: 'GET',
    path: '/plans/:id/timeline',
    policy: anyoneSignedIn,
    audit: 'looked at a plan along time',
    params: one,
    async handle(ctx, { params }) {
      const whole = await showWholePlan(ctx, params.id);
      return whole ? page(timelinePage(whole, whole.today)) : missing;
    },
  }),
];
