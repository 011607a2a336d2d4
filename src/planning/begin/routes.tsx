import { z } from 'zod';
import { londonDate } from '../../kernel/clock/index.ts';
import { Button, Form } from '../../kernel/ui/index.ts';
import {
  type Filled,
  formPair,
  hasProblems,
  type SubjectShown,
  showSubject,
  subjectPage,
} from '../../subjects/index.ts';
import { loadKinds, type PlanKind } from '../plan/load-kinds.ts';
import { planWriters } from '../policy.ts';
import { openPlan } from '../write/open-plan.ts';
import { PlanFields } from './plan-fields.tsx';
import { readPlan } from './read-plan.ts';

const one = z.object({ id: z.guid() });

/** Beginning a plan: the partnership's own, or about somebody or somewhere. */
export const beginRoutes = [
  ...formPair<unknown, { kinds: PlanKind[] }>({
    name: 'plan.new',
    path: '/plans/new',
    policy: planWriters,
    opens: 'opened the form to begin a plan',
    does: 'began a plan',
    async load(ctx) {
      const kinds = await loadKinds(ctx.tx, londonDate(ctx.now));
      return { kinds: kinds.filter(({ aboutSubject }) => !aboutSubject) };
    },
    page: ({ kinds, raw, errors, seal }) => ({
      title: 'New plan',
      breadcrumbs: [{ text: 'Plans', href: '/plans' }],
      errors,
      body: (
        <>
          <h1 class="govuk-heading-l">New plan</h1>
          <Form action="/plans/new" csrfToken={seal.csrf} idempotencyKey={seal.once} autosaveKey="plan">
            <PlanFields
              kinds={kinds}
              raw={raw}
              errors={errors}
              titleHint="As its document is called. It names no child and no family."
            />
            <Button>Begin this plan</Button>
          </Form>
        </>
      ),
    }),
    async save(ctx, { kinds }, raw) {
      const { plan, problems } = readPlan(raw, kinds, ctx.now);
      if (hasProblems(problems)) return { problems };
      const { id } = await openPlan(ctx, { ...plan, subject: null });
      ctx.note({ about: id });
      return { to: `/plans/${id}` };
    },
  }),
  ...formPair<{ id: string }, AboutSubject>({
    name: 'subject.plan.new',
    path: '/subjects/:id/plans/new',
    opens: 'opened the form to begin a plan about someone or somewhere',
    does: 'began a plan about someone or somewhere',
    params: one,
    async load(ctx, params) {
      const shown = await showSubject(ctx, params.id, 3);
      if (!shown) return null;
      const kinds = await loadKinds(ctx.tx, shown.today);
      return { ...shown, kinds: kinds.filter(({ aboutSubject }) => aboutSubject) };
    },
    page: newSubjectPlan,
    async save(ctx, { subject, kinds }, raw) {
      const name = kinds.find(({ code }) => code === raw.kind)?.name;
      const { plan, problems } = readPlan(raw.title ? raw : { ...raw, title: name ?? '' }, kinds, ctx.now);
      if (hasProblems(problems)) return { problems };
      const { id } = await openPlan(ctx, { ...plan, subject });
      return { to: `/plans/${id}` };
    },
  }),
];

interface AboutSubject {
  subject: SubjectShown;
  today: ReturnType<typeof londonDate>;
  kinds: PlanKind[];
}

function newSubjectPlan({ subject, today, kinds, raw, errors, seal }: AboutSubject & Filled) {
  return subjectPage({
    subject,
    today,
    tab: 'plans',
    heading: 'New plan',
    errors,
    body: (
      <Form
        action={`/subjects/${subject.id}/plans/new`}
        csrfToken={seal.csrf}
        idempotencyKey={seal.once}
        autosaveKey={`plan-${subject.id}`}
      >
        <PlanFields
          kinds={kinds}
          raw={raw}
          errors={errors}
          titleHint="Leave empty to call it by its kind. Use no names."
        />
        <Button>Begin this plan</Button>
      </Form>
    ),
  });
}
