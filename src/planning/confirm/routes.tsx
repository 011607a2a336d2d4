import { z } from 'zod';
import { formPair, hasProblems, typed } from '../../subjects/index.ts';
import type { ActionShown } from '../action/load-actions.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { showPlan } from '../plan/show-plan.ts';
import { mayEdit } from '../policy.ts';
import { confirmLead } from '../write/confirm-lead.ts';
import { type Colleague, findColleagues } from '../write/people.ts';
import { confirmPage, PROPOSED } from './confirm-page.tsx';
import { readConfirming } from './read-confirming.ts';
import { loadUnconfirmed, lockUnconfirmed } from './unconfirmed.ts';

/** How many actions stand on the page at once; the next ones follow when these are settled. */
const MOST = 100;

interface Shown {
  plan: PlanShown;
  actions: readonly ActionShown[];
  /** How many wait in all. */
  total: number;
  people: Colleague[];
}

/** Confirming who answers for many actions of a plan at once, as when a document that names its leads has just landed. */
export const confirmManyRoutes = formPair<{ id: string }, Shown>({
  name: 'plan.confirm',
  path: '/plans/:id/confirm',
  opens: 'opened the actions of a plan whose lead nobody confirmed',
  does: 'confirmed who answers for actions of a plan',
  params: z.object({ id: z.guid() }),
  async load(ctx, params, saving) {
    const shown = await showPlan(ctx, params.id);
    if (!shown || !mayEdit(shown.plan)) return null;
    if (saving) await lockUnconfirmed(ctx.tx, params.id);
    const waiting = await loadUnconfirmed(ctx.tx, params.id, shown.today);
    const actions = waiting.slice(0, MOST);
    ctx.saw(actions.map(({ id }) => id));
    return { plan: shown.plan, actions, total: waiting.length, people: await findColleagues(ctx.tx) };
  },
  page: confirmPage,
  async save(ctx, { plan, actions, total, people }, raw) {
    const { problems, confirmed } = readConfirming(actions, people, raw, typed(raw, 'do') === PROPOSED);
    if (hasProblems(problems)) return { problems };
    for (const { actionId, person, lead } of confirmed) await confirmLead(ctx, actionId, { person, lead });
    ctx.note({ detail: { confirmed: confirmed.length } });
    return { to: confirmed.length < total ? `/plans/${plan.id}/confirm` : `/plans/${plan.id}` };
  },
});
