import { z } from 'zod';
import type { Ctx } from '../../kernel/http/context.ts';
import { done, missing, page } from '../../kernel/http/reply.ts';
import { type AnyRoute, route } from '../../kernel/http/route.ts';
import { enqueue } from '../../kernel/jobs/index.ts';
import { showWholePlan } from '../plan/show-plan.ts';
import { mayEdit, planWriters } from '../policy.ts';
import { loadAsked } from './load-asked.ts';
import type { ReminderParts } from './parts.ts';
import { remindPage } from './remind-page.tsx';

const params = z.object({ id: z.guid() });

/** A plan of the partnership’s own that this reader runs, and whom a reminder of it would go to; null for any other. */
async function load(ctx: Ctx, id: string) {
  const whole = await showWholePlan(ctx, id);
  if (!whole || whole.plan.subject !== null || !mayEdit(whole.plan)) return null;
  ctx.saw(whole.actions.map((action) => action.id));
  return { ...whole, people: await loadAsked(ctx.tx, id, whole.actions, whole.today) };
}

/** Reminding by hand, by those who run a plan of the partnership’s own. */
export const remindRoutes = ({ sendsMail }: Pick<ReminderParts, 'sendsMail'>): AnyRoute[] => [
  route({
    name: 'plan.remind.form',
    method: 'GET',
    path: '/plans/:id/remind',
    policy: planWriters,
    audit: 'looked at who would be reminded of a plan',
    params,
    query: z.object({ asked: z.literal('yes').optional().catch(undefined) }),
    async handle(ctx, { params: { id }, query }) {
      const shown = await load(ctx, id);
      if (!shown) return missing;
      return page(remindPage({ ...shown, sendsMail, asked: query.asked === 'yes', seal: ctx.seal }));
    },
  }),
  route({
    name: 'plan.remind.send',
    method: 'POST',
    path: '/plans/:id/remind',
    policy: planWriters,
    audit: 'asked for reminders of a plan',
    params,
    async handle(ctx, { params: { id } }) {
      const shown = await load(ctx, id);
      if (!shown) return missing;
      ctx.note({ detail: { people: shown.people.length } });
      if (shown.people.length > 0) await enqueue(ctx.tx, 'actions.remind', { plan: id });
      return done(`/plans/${id}/remind?asked=yes`);
    },
  }),
];
