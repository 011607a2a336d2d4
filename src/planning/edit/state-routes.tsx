import { z } from 'zod';
import {
  Button,
  ChoiceField,
  DateField,
  datePartsOf,
  Form,
  LongTextField,
  readDateParts,
} from '../../kernel/ui/index.ts';
import {
  chosen,
  dateOf,
  type Filled,
  formPair,
  hasProblems,
  needText,
  type Problems,
  typed,
} from '../../subjects/index.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { showPlan } from '../plan/show-plan.ts';
import { nextStates } from '../plan/states.ts';
import { mayEdit } from '../policy.ts';
import type { PlanState } from '../tables.ts';
import { stateWords } from '../words.ts';

interface Shown {
  plan: PlanShown;
  next: readonly PlanState[];
}

/** Saying where a plan stands: agreed, under way, under review, ended; and when it is looked at again. */
export const stateRoutes = formPair<{ id: string }, Shown>({
  name: 'plan.state',
  path: '/plans/:id/state',
  opens: 'opened the form to say where a plan stands',
  does: 'said where a plan stands',
  params: z.object({ id: z.guid() }),
  async load(ctx, params) {
    const shown = await showPlan(ctx, params.id);
    if (!shown || !mayEdit(shown.plan)) return null;
    return { plan: shown.plan, next: nextStates(shown.plan.state, shown.plan.subject !== null) };
  },
  page: statePage,
  async save(ctx, { plan, next }, raw) {
    const problems: Problems = {};
    const state = chosen(raw, 'state', [plan.state, ...next]);
    if (!state) problems.state = 'Select where the plan stands';
    const reviewOn = dateOf(raw, 'review', problems, ctx.now, { what: 'The review date' });
    const why = needText(raw, 'why', problems, 'Enter why', 2000);
    if (hasProblems(problems) || !state) return { problems };
    await ctx.because(why);
    const ended = state === 'ended' ? { ended_at: ctx.now, ended_why: why } : {};
    await ctx.tx
      .updateTable('plan')
      .set({ state, review_on: reviewOn, ...ended })
      .where('id', '=', plan.id)
      .execute();
    return { to: `/plans/${plan.id}` };
  },
});

function statePage({ plan, next, raw, sent, errors, seal }: Shown & Filled) {
  return planPage({
    plan,
    heading: 'Where does this plan stand?',
    errors,
    body: (
      <Form action={`/plans/${plan.id}/state`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <ChoiceField
          name="state"
          label={`It is now “${stateWords[plan.state]}”`}
          errors={errors}
          value={sent ? typed(raw, 'state') : plan.state}
          items={[plan.state, ...next].map((value) => ({
            value,
            text: value === plan.state ? `Leave it as it is: ${stateWords[value].toLowerCase()}` : stateWords[value],
            ...(value === 'ended' && { hint: { text: 'It is kept and can be read. Nothing more is added to it.' } }),
          }))}
        />
        <DateField
          name="review"
          label="When is it looked at again?"
          optional
          errors={errors}
          value={sent ? readDateParts(raw, 'review') : datePartsOf(plan.reviewOn)}
        />
        <LongTextField
          name="why"
          label="Why?"
          hint="What was decided, where and by whom."
          rows={3}
          errors={errors}
          value={typed(raw, 'why')}
        />
        <Button>Save</Button>
      </Form>
    ),
  });
}
