import { sql } from 'kysely';
import { z } from 'zod';
import { newestVisible } from '../../kernel/access/visible.ts';
import type { Tx } from '../../kernel/db/schema.ts';
import { Button, Form, SelectField, TextField } from '../../kernel/ui/index.ts';
import { type Filled, formPair, hasProblems, needText, type Problems, typed } from '../../subjects/index.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { showAction } from '../action/show-action.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { actionName, partHeading } from '../plan/plan-words.ts';
import { mayEdit } from '../policy.ts';

interface Served {
  id: string;
  planTitle: string;
  number: string | null;
  wording: string;
}
interface Shown {
  plan: PlanShown;
  action: ActionShown;
  parts: Served[];
}

/** How many of the partnership's newest plans an action may be said to serve. */
const MOST_PLANS = 30;

/** The parts of the partnership's other plans that are still going on. */
async function partsToServe(tx: Tx, planId: string): Promise<Served[]> {
  const going = {
    table: 'plan',
    order: 'opened_at',
    level: 'summary' as const,
    where: sql`t.subject_id is null and t.state <> 'ended'`,
  };
  const { rows } = await sql<Served>`
    select t.id, p.title as "planTitle", coalesce(t.number, t.number_proposed) as number, t.wording
    from ${newestVisible(going, MOST_PLANS)} n join plan p on p.id = n.id join plan_part t on t.plan_id = p.id
    where p.id <> ${planId} and t.dropped_at is null order by p.title, p.id, t.sort, t.id`.execute(tx);
  return rows;
}

/** Saying which part of another plan an action does something for: an objective that cascades to a sub-group (domain §6.3). */
export const servesRoutes = formPair<{ id: string; action: string }, Shown>({
  name: 'action.serves',
  path: '/plans/:id/actions/:action/serves',
  opens: 'opened the form to say which plan an action serves',
  does: 'said which plan an action serves',
  params: z.object({ id: z.guid(), action: z.guid() }),
  async load(ctx, params) {
    const shown = await showAction(ctx, params);
    if (!shown || !mayEdit(shown.plan) || shown.action.droppedAt) return null;
    return { ...shown, parts: await partsToServe(ctx.tx, params.id) };
  },
  page: servesPage,
  async save(ctx, { plan, action, parts }, raw) {
    const problems: Problems = {};
    const part = parts.find(({ id }) => id === typed(raw, 'serves')) ?? null;
    if (typed(raw, 'serves') !== '' && !part) problems.serves = 'Select one from the list';
    const why = needText(raw, 'why', problems, 'Enter why', 1000);
    if (hasProblems(problems)) return { problems };
    await ctx.because(why);
    await ctx.tx
      .updateTable('action')
      .set({ serves_part_id: part?.id ?? null })
      .where('id', '=', action.id)
      .execute();
    return { to: `/plans/${plan.id}/actions/${action.id}` };
  },
});

function servesPage({ plan, action, parts, raw, sent, errors, seal }: Shown & Filled) {
  return planPage({
    plan,
    heading: `What does ${actionName(action).toLowerCase()} serve?`,
    errors,
    body: (
      <Form action={`/plans/${plan.id}/actions/${action.id}/serves`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <SelectField
          name="serves"
          label="It does something for"
          none="No other plan"
          errors={errors}
          value={sent ? typed(raw, 'serves') : (action.serves?.partId ?? '')}
          items={parts.map((part) => ({ value: part.id, text: `${part.planTitle}: ${partHeading(part)}` }))}
        />
        <TextField
          name="why"
          label="Why?"
          hint="Such as: the board gave this objective to the sub-group in May."
          errors={errors}
          value={typed(raw, 'why')}
        />
        <Button>Save</Button>
      </Form>
    ),
  });
}
