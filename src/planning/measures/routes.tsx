import { sql } from 'kysely';
import { z } from 'zod';
import { anyoneSignedIn } from '../../kernel/access/policy.ts';
import { londonDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { missing, page } from '../../kernel/http/reply.ts';
import { route } from '../../kernel/http/route.ts';
import { Button, Form, LongTextField, SelectField } from '../../kernel/ui/index.ts';
import { dateOf, formPair, hasProblems, needText, type Problems, typed } from '../../subjects/index.ts';
import { loadParts } from '../plan/load-parts.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { partHeading } from '../plan/plan-words.ts';
import { showPlan } from '../plan/show-plan.ts';
import { mayEdit } from '../policy.ts';
import { nextSort } from '../write/lock-plan.ts';
import { addImpact, addMeasure, changeMeasure, recordReading } from './add-measure.ts';
import type { Counter } from './counter.ts';
import { type ImpactShown, loadImpacts, type MeasureShown } from './load-impacts.ts';
import { changeMeasurePage, measurePage, newMeasurePage } from './measure-pages.tsx';
import { decimalOf } from './read-decimal.ts';
import { readMeasure } from './read-measure.ts';
import { withCounts } from './with-counts.ts';

const KINDS = ['number', 'story', 'live'] as const;
const ofImpact = z.object({ id: z.guid(), impact: z.guid() });
const ofMeasure = z.object({ id: z.guid(), measure: z.guid() });

interface OfMeasure {
  plan: PlanShown;
  impact: ImpactShown;
  measure: MeasureShown;
}

async function withMeasure(
  ctx: Ctx,
  params: { id: string; measure: string },
  counters: readonly Counter[],
): Promise<OfMeasure | null> {
  const shown = await showPlan(ctx, params.id);
  if (!shown) return null;
  const impacts = await loadImpacts(
    ctx.tx,
    sql`i.plan_id = ${params.id} and exists (select 1 from measure m where m.impact_id = i.id and m.id = ${params.measure})`,
  );
  const [impact] = await withCounts(ctx, counters, impacts, 'live');
  const measure = impact?.measures.find(({ id }) => id === params.measure);
  return impact && measure ? { plan: shown.plan, impact, measure } : null;
}

/** What a plan is to change, and how that is told: a number against its target, a story, or what Kith counts. */
export const measureRoutes = ({ counters }: { counters: readonly Counter[] }) => [
  ...formPair<{ id: string }, { plan: PlanShown; about: string; choices: { value: string; text: string }[] }>({
    name: 'plan.impact',
    path: '/plans/:id/impacts/new',
    opens: 'opened the form to add an impact to a plan',
    does: 'added an impact to a plan',
    params: z.object({ id: z.guid() }),
    async load(ctx, params) {
      const shown = await showPlan(ctx, params.id);
      if (!shown || !mayEdit(shown.plan)) return null;
      const parts = await loadParts(ctx.tx, params.id);
      const actions = await ctx.tx
        .selectFrom('action')
        .select(['id', 'number', 'number_proposed', 'wording'])
        .where('plan_id', '=', params.id)
        .where('dropped_at', 'is', null)
        .orderBy('sort')
        .orderBy('id')
        .execute();
      const query = ctx.url.searchParams;
      return {
        plan: shown.plan,
        about: ['part', 'action'].flatMap((what) => (query.get(what) ? [`${what}:${query.get(what)}`] : []))[0] ?? '',
        choices: [
          ...parts
            .filter(({ droppedAt }) => droppedAt === null)
            .map((part) => ({ value: `part:${part.id}`, text: partHeading(part) })),
          ...actions.map((action) => ({
            value: `action:${action.id}`,
            text: `Action ${action.number ?? action.number_proposed ?? ''}: ${action.wording.slice(0, 80)}`,
          })),
        ],
      };
    },
    page: ({ plan, about, choices, raw, sent, errors, seal }) =>
      planPage({
        plan,
        heading: 'Add an impact',
        errors,
        body: (
          <Form action={`/plans/${plan.id}/impacts/new`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
            <LongTextField
              name="wording"
              label="What is to change?"
              hint="What will be different for young people, families or places."
              rows={3}
              errors={errors}
              value={typed(raw, 'wording')}
            />
            <SelectField
              name="about"
              label="Because of"
              none="Select one"
              errors={errors}
              value={sent ? typed(raw, 'about') : about}
              items={choices}
            />
            <Button>Add this impact</Button>
          </Form>
        ),
      }),
    async save(ctx, { plan, choices }, raw) {
      const problems: Problems = {};
      const wording = needText(raw, 'wording', problems, 'Enter what is to change', 2000);
      const about = choices.find(({ value }) => value === typed(raw, 'about'));
      if (!about) problems.about = 'Select what it comes from';
      if (hasProblems(problems) || !about) return { problems };
      const [what, id = null] = about.value.split(':');
      const impact = await addImpact(ctx, plan, {
        wording,
        partId: what === 'part' ? id : null,
        actionId: what === 'action' ? id : null,
        sort: await nextSort(ctx.tx, 'impact', plan.id),
      });
      return { to: `/plans/${plan.id}/impacts/${impact}/measures/new` };
    },
  }),
  ...formPair<z.infer<typeof ofImpact>, { plan: PlanShown; impact: ImpactShown; counters: readonly Counter[] }>({
    name: 'plan.measure',
    path: '/plans/:id/impacts/:impact/measures/new',
    opens: 'opened the form to add a measure',
    does: 'added a measure to an impact',
    params: ofImpact,
    async load(ctx, params) {
      const shown = await showPlan(ctx, params.id);
      if (!shown || !mayEdit(shown.plan)) return null;
      const [impact] = await loadImpacts(ctx.tx, sql`i.id = ${params.impact} and i.plan_id = ${params.id}`);
      return impact ? { plan: shown.plan, impact, counters } : null;
    },
    page: newMeasurePage,
    async save(ctx, { plan, impact }, raw) {
      const problems: Problems = {};
      const kind = KINDS.find((one) => one === typed(raw, 'kind')) ?? null;
      if (!kind) problems.kind = 'Select whether it is a number, a story or counted by Kith';
      const said = readMeasure(raw, kind, counters, problems, ctx.now);
      if (hasProblems(problems) || !kind) return { problems };
      const id = await addMeasure(ctx, plan, {
        impactId: impact.id,
        kind,
        ...said,
        sort: impact.measures.length + 1,
      });
      return { to: `/plans/${plan.id}/measures/${id}` };
    },
  }),
  route({
    name: 'plan.measure.show',
    method: 'GET',
    path: '/plans/:id/measures/:measure',
    api: true,
    policy: anyoneSignedIn,
    audit: 'looked at a measure of a plan',
    params: ofMeasure,
    async handle(ctx, { params }) {
      const shown = await withMeasure(ctx, params, counters);
      if (!shown) return missing;
      const parts = measurePage({ ...shown, seal: ctx.seal, raw: {}, sent: false });
      return page(parts, { impact: shown.impact.wording, measure: shown.measure });
    },
  }),
  ...formPair<z.infer<typeof ofMeasure>, OfMeasure & { counters: readonly Counter[] }>({
    name: 'plan.measure.change',
    path: '/plans/:id/measures/:measure/change',
    opens: 'opened the form to change a measure',
    does: 'changed a measure of a plan',
    params: ofMeasure,
    async load(ctx, params) {
      const shown = await withMeasure(ctx, params, []);
      return shown && mayEdit(shown.plan) ? { ...shown, counters } : null;
    },
    page: changeMeasurePage,
    async save(ctx, { plan, measure }, raw) {
      const problems: Problems = {};
      const said = readMeasure(raw, measure.kind, counters, problems, ctx.now);
      const why = needText(raw, 'why', problems, 'Enter why it changes', 1000);
      if (hasProblems(problems)) return { problems };
      await ctx.because(why);
      await changeMeasure(ctx, measure.id, said);
      return { to: `/plans/${plan.id}/measures/${measure.id}` };
    },
  }),
  ...formPair<z.infer<typeof ofMeasure>, OfMeasure>({
    name: 'plan.reading',
    path: '/plans/:id/measures/:measure/readings/new',
    opens: 'opened the form to record a reading',
    does: 'recorded a reading of a measure',
    params: ofMeasure,
    async load(ctx, params) {
      const shown = await withMeasure(ctx, params, []);
      return shown && mayEdit(shown.plan) && shown.measure.kind !== 'live' ? shown : null;
    },
    page: measurePage,
    async save(ctx, { plan, measure }, raw) {
      const problems: Problems = {};
      const isStory = measure.kind === 'story';
      const story = isStory ? needText(raw, 'story', problems, 'Enter the story', 4000) : null;
      const value = isStory ? null : decimalOf(raw, 'value', problems, 'The number');
      if (!isStory && value === null) problems.value ??= 'Enter the number';
      const asOf = dateOf(raw, 'asOf', problems, ctx.now, { what: 'The day it was so', needed: true, must: 'past' });
      const source = needText(raw, 'source', problems, 'Enter where it comes from', 300);
      if (hasProblems(problems)) return { problems };
      await recordReading(ctx, plan, {
        measureId: measure.id,
        asOf: asOf ?? londonDate(ctx.now),
        value,
        story,
        source,
      });
      return { to: `/plans/${plan.id}/measures/${measure.id}` };
    },
  }),
];
