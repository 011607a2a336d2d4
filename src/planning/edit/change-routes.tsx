import { z } from 'zod';
import { londonDate } from '../../kernel/clock/index.ts';
import { Button, Form, LongTextField, readDateParts, TextField } from '../../kernel/ui/index.ts';
import {
  type Filled,
  formPair,
  hasProblems,
  loadTerms,
  needText,
  type Problems,
  type Terms,
  typed,
} from '../../subjects/index.ts';
import { dueParts } from '../action/due-form.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { showAction } from '../action/show-action.ts';
import { loadParts, type PartShown } from '../plan/load-parts.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { actionName, partHeading } from '../plan/plan-words.ts';
import { showPlan } from '../plan/show-plan.ts';
import { mayEdit } from '../policy.ts';
import { ActionFields } from './action-fields.tsx';
import { readAction } from './action-form.ts';

interface OfAction {
  plan: PlanShown;
  action: ActionShown;
  parts: PartShown[];
  terms: Terms;
}
interface OfPart {
  plan: PlanShown;
  part: PartShown;
}

const actionParams = z.object({ id: z.guid(), action: z.guid() });
type ActionParams = z.infer<typeof actionParams>;

/** Changing what a plan says: its words, dates and parts, each with a reason; and taking an action out, with why. */
export const changeRoutes = [
  ...formPair<ActionParams, OfAction>({
    name: 'action.change',
    path: '/plans/:id/actions/:action/change',
    opens: 'opened the form to change an action',
    does: 'changed an action',
    params: actionParams,
    load: async (ctx, params) => {
      const shown = await showAction(ctx, params);
      if (!shown || !mayEdit(shown.plan) || shown.action.droppedAt) return null;
      return {
        ...shown,
        parts: await loadParts(ctx.tx, params.id),
        terms: await loadTerms(ctx.tx, ['strand'], londonDate(ctx.now)),
      };
    },
    page: changeActionPage,
    async save(ctx, { plan, action, parts, terms }, raw) {
      const problems: Problems = {};
      const { due, ...changed } = readAction(raw, parts, terms, problems);
      const why = needText(raw, 'why', problems, 'Enter why it changes', 1000);
      if (hasProblems(problems)) return { problems };
      // What the document says of when stays beside a date that is the same.
      const same = due.by === action.due.by && due.precision === action.due.precision;
      const kept = same || (action.due.precision === 'range' && due.by === null) ? action.due : due;
      await ctx.because(why);
      await ctx.tx
        .updateTable('action')
        .set({
          wording: changed.wording,
          part_id: changed.partId,
          strand: changed.strand,
          due_from: kept.from,
          due_by: kept.by,
          due_precision: kept.precision,
          due_said: kept.said,
        })
        .where('id', '=', action.id)
        .execute();
      return { to: `/plans/${plan.id}/actions/${action.id}` };
    },
  }),
  ...formPair<ActionParams, { plan: PlanShown; action: ActionShown }>({
    name: 'action.drop',
    path: '/plans/:id/actions/:action/drop',
    opens: 'opened the form to take an action out of a plan',
    does: 'took an action out of a plan',
    params: actionParams,
    load: async (ctx, params) => {
      const shown = await showAction(ctx, params);
      return shown && mayEdit(shown.plan) && !shown.action.droppedAt ? shown : null;
    },
    page: ({ plan, action, raw, errors, seal }) =>
      planPage({
        plan,
        heading: `Take ${actionName(action).toLowerCase()} out of this plan`,
        errors,
        body: (
          <>
            <p class="govuk-body">{action.wording}</p>
            <Form
              action={`/plans/${plan.id}/actions/${action.id}/drop`}
              csrfToken={seal.csrf}
              idempotencyKey={seal.once}
            >
              <LongTextField
                name="why"
                label="Why?"
                hint="The action and all that was said of it are kept, with this reason. If it is no longer needed, add that as an update instead."
                rows={3}
                errors={errors}
                value={typed(raw, 'why')}
              />
              <Button>Take it out</Button>
            </Form>
          </>
        ),
      }),
    async save(ctx, { plan, action }, raw) {
      const problems: Problems = {};
      const why = needText(raw, 'why', problems, 'Enter why it is taken out', 1000);
      if (hasProblems(problems)) return { problems };
      await ctx.because(why);
      await ctx.tx
        .updateTable('action')
        .set({ dropped_at: ctx.now, dropped_why: why })
        .where('id', '=', action.id)
        .execute();
      return { to: `/plans/${plan.id}` };
    },
  }),
  ...formPair<{ id: string; part: string }, OfPart>({
    name: 'plan.part.change',
    path: '/plans/:id/parts/:part/wording',
    opens: 'opened the form to change the words of a part of a plan',
    does: 'changed the words of a part of a plan',
    params: z.object({ id: z.guid(), part: z.guid() }),
    async load(ctx, params) {
      const shown = await showPlan(ctx, params.id);
      if (!shown || !mayEdit(shown.plan)) return null;
      const part = (await loadParts(ctx.tx, params.id)).find(({ id }) => id === params.part);
      return part && !part.droppedAt ? { plan: shown.plan, part } : null;
    },
    page: changePartPage,
    async save(ctx, { plan, part }, raw) {
      const problems: Problems = {};
      const wording = needText(raw, 'wording', problems, 'Enter what it says', 2000);
      const why = needText(raw, 'why', problems, 'Enter why it changes', 1000);
      if (hasProblems(problems)) return { problems };
      await ctx.because(why);
      await ctx.tx
        .updateTable('plan_part')
        .set({ wording, outcome: typed(raw, 'outcome') || null })
        .where('id', '=', part.id)
        .execute();
      return { to: `/plans/${plan.id}` };
    },
  }),
];

function changeActionPage({ plan, action, parts, terms, raw, sent, errors, seal }: OfAction & Filled) {
  return planPage({
    plan,
    heading: `Change ${actionName(action).toLowerCase()}`,
    errors,
    body: (
      <Form action={`/plans/${plan.id}/actions/${action.id}/change`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <ActionFields
          parts={parts}
          terms={terms}
          errors={errors}
          values={{
            wording: sent ? typed(raw, 'wording') : action.wording,
            part: sent ? typed(raw, 'part') : (action.partId ?? ''),
            strand: sent ? typed(raw, 'strand') : (action.strand ?? ''),
            due: sent ? readDateParts(raw, 'due') : dueParts(action.due),
          }}
        />
        <TextField
          name="why"
          label="Why does it change?"
          hint="What it said before is kept with this reason."
          errors={errors}
          value={typed(raw, 'why')}
        />
        <Button>Save the change</Button>
      </Form>
    ),
  });
}

function changePartPage({ plan, part, raw, sent, errors, seal }: OfPart & Filled) {
  return planPage({
    plan,
    heading: `Change the words of ${partHeading(part)}`,
    errors,
    body: (
      <Form action={`/plans/${plan.id}/parts/${part.id}/wording`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <LongTextField
          name="wording"
          label="What does it say?"
          rows={3}
          errors={errors}
          value={sent ? typed(raw, 'wording') : part.wording}
        />
        <LongTextField
          name="outcome"
          label="What will be true when it is reached?"
          optional
          rows={3}
          errors={errors}
          value={sent ? typed(raw, 'outcome') : (part.outcome ?? '')}
        />
        <TextField name="why" label="Why does it change?" errors={errors} value={typed(raw, 'why')} />
        <Button>Save the change</Button>
      </Form>
    ),
  });
}
