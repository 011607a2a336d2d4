import { LongTextField } from '../../kernel/ui/index.ts';
import {
  addPart,
  type Colleague,
  chosenPlan,
  findColleagues,
  nextSort,
  PlanActionFields,
  PlanField,
  putAction,
} from '../../planning/index.ts';
import { formPair, hasProblems, needText, type Problems, typed } from '../../subjects/index.ts';
import { type PlanToWrite, plansToWrite } from '../plans/plans-to-write.ts';
import { mayKeepRisks } from '../policy.ts';
import type { RiskShown } from './load-risks.ts';
import { riskForm } from './risk-form-page.tsx';
import { oneRisk, riskToKeep } from './risk-to-keep.ts';
import { scopeOf } from './write-risk.ts';

/** What a risk leads to: an action in a plan, and a priority. */
export const answerRoutes = [
  ...formPair<{ id: string }, { risk: RiskShown; plans: PlanToWrite[]; people: Colleague[] }>({
    name: 'risk.action',
    path: '/risks/:id/action',
    policy: mayKeepRisks,
    opens: 'opened the form to add an action to a risk',
    does: 'added an action that answers a risk',
    params: oneRisk,
    async load(ctx, { id }) {
      const risk = await riskToKeep(ctx, id);
      return risk && { risk, plans: await plansToWrite(ctx.tx), people: await findColleagues(ctx.tx) };
    },
    page: (shown) =>
      riskForm({
        ...shown,
        heading: 'Add an action',
        to: `/risks/${shown.risk.id}/action`,
        button: 'Add it to the plan',
        children: (
          <>
            {shown.risk.confidential && (
              <p class="govuk-body">
                Everybody who reads the plan reads this action. Do not say more of the risk than they may know.
              </p>
            )}
            <PlanActionFields {...shown} />
          </>
        ),
      }),
    async save(ctx, { risk, plans, people }, raw) {
      const put = await putAction(ctx, { plans, people }, raw);
      if ('problems' in put) return put;
      await ctx.tx
        .insertInto('risk_action')
        .values({ id: ctx.newId(), risk_id: risk.id, action_id: put.id, ...scopeOf(risk) })
        .execute();
      return { to: `/risks/${risk.id}` };
    },
  }),
  ...formPair<{ id: string }, { risk: RiskShown; plans: PlanToWrite[] }>({
    name: 'risk.priority',
    path: '/risks/:id/priority',
    policy: mayKeepRisks,
    opens: 'opened the form to raise a priority from a risk',
    does: 'raised a priority in a plan from a risk',
    params: oneRisk,
    async load(ctx, { id }) {
      const risk = await riskToKeep(ctx, id);
      const plans = risk && (await plansToWrite(ctx.tx)).filter(({ kind }) => kind === 'business_plan');
      return risk && plans && { risk, plans };
    },
    page: (shown) =>
      riskForm({
        ...shown,
        heading: 'Raise a priority in a plan',
        to: `/risks/${shown.risk.id}/priority`,
        button: 'Raise it',
        children: (
          <>
            <PlanField {...shown} />
            <LongTextField
              name="wording"
              label="What does the priority say?"
              hint="Everybody who reads the plan reads it."
              rows={3}
              errors={shown.errors}
              value={typed(shown.raw, 'wording')}
            />
          </>
        ),
      }),
    async save(ctx, { risk, plans }, raw) {
      const problems: Problems = {};
      const plan = chosenPlan(plans, raw, problems);
      const wording = needText(raw, 'wording', problems, 'Enter what the priority says', 2000);
      if (risk.raised) problems.plan ??= 'This risk has raised a priority already';
      if (hasProblems(problems) || !plan) return { problems };
      const part = await addPart(ctx, plan, {
        kind: 'priority',
        wording,
        sort: await nextSort(ctx.tx, 'plan_part', plan.id),
      });
      await ctx.because('It raised a priority in a plan');
      await ctx.tx.updateTable('risk').set({ raised_part_id: part }).where('id', '=', risk.id).execute();
      return { to: `/risks/${risk.id}` };
    },
  }),
];
