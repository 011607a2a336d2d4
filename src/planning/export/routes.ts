import type { Counter } from '../measures/counter.ts';
import { showCountedPlan } from '../plan/show-plan.ts';
import { downloadRoutes } from './download-routes.ts';
import { planPaper } from './plan-paper.ts';

/** A plan to keep, as far as whoever asks may see it; live counts as they were released. */
export const exportRoutes = ({ counters }: { counters: readonly Counter[] }) =>
  downloadRoutes({
    name: 'plan.export',
    at: '/plans/:id',
    called: 'a plan',
    file: 'plan',
    async paperOf(ctx, id) {
      const whole = await showCountedPlan(ctx, id, counters, 'release');
      if (!whole) return null;
      ctx.saw(whole.actions.map((action) => action.id));
      ctx.note({ outcome: 'started', detail: { actions: whole.actions.length } });
      // The title of a plan about somebody may name them.
      const { subject, kindName, title } = whole.plan;
      return { paper: planPaper(whole, whole.today), named: subject === null ? title : kindName };
    },
  });
