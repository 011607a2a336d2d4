import { z } from 'zod';
import { sayLedTo, type WholeSitting } from '../../assessment/index.ts';
import { Button, Form, InsetText } from '../../kernel/ui/index.ts';
import { type Colleague, findColleagues, PlanActionFields, putAction } from '../../planning/index.ts';
import { formPair, hasProblems, type Problems, typed } from '../../subjects/index.ts';
import { type PlanToWrite, plansToWrite } from '../plans/plans-to-write.ts';
import { mayKeepRisks } from '../policy.ts';
import { actionsToMake } from './actions-to-make.ts';
import type { ReviewCell } from './cells.ts';
import { reviewsAt } from './grid-page.tsx';
import { LeadField, leadTyped } from './lead-field.tsx';
import { lockReview } from './lock-review.ts';
import { showCell } from './show-review.ts';

interface Shown {
  whole: WholeSitting;
  cell: ReviewCell;
  plans: PlanToWrite[];
  people: Colleague[];
}

/** What takes a cell on becomes an action in a plan, and each says where the other is. */
export const reviewActionRoutes = formPair<{ id: string; item: string }, Shown>({
  name: 'review.action',
  path: '/reviews/:id/cells/:item/action',
  policy: mayKeepRisks,
  opens: 'opened the form to put an action of a review in a plan',
  does: 'put an action of a review in a plan',
  params: z.object({ id: z.guid(), item: z.string().max(100) }),
  async load(ctx, { id, item }, saving) {
    if (saving) await lockReview(ctx.tx, id);
    const shown = await showCell(ctx, id, item);
    return shown && { ...shown, plans: await plansToWrite(ctx.tx), people: await findColleagues(ctx.tx) };
  },
  page({ whole, cell, plans, people, seal, raw, sent, errors }) {
    const at = `/reviews/${whole.sitting.id}`;
    const proposed = actionsToMake([{ code: '', title: '', cells: [cell] }], whole.ledTo)[0]?.toMake[0]?.statement;
    return {
      title: `Put an action in a plan: ${cell.name}`,
      errors,
      breadcrumbs: [...reviewsAt, { text: whole.sitting.title, href: at }],
      body: (
        <>
          <h1 class="govuk-heading-l">Put an action in a plan</h1>
          <InsetText>
            {cell.within}: {cell.name}
          </InsetText>
          <Form
            action={`${at}/cells/${cell.item}/action`}
            csrfToken={seal.csrf}
            idempotencyKey={seal.once}
            autosaveKey={`review-action-${whole.sitting.id}`}
          >
            <PlanActionFields
              plans={plans}
              people={people}
              raw={sent ? raw : { wording: proposed?.action ?? '' }}
              errors={errors}
            />
            <LeadField name="lead" said={proposed?.lead} sent={sent} raw={raw} errors={errors} />
            <Button>Put it in the plan</Button>
          </Form>
        </>
      ),
    };
  },
  async save(ctx, { whole, cell, plans, people }, raw) {
    const problems: Problems = {};
    const leadSaid = leadTyped(raw, 'lead', problems);
    const wording = typed(raw, 'wording');
    const same = whole.ledTo.find((made) => made.item === cell.item && made.wording === wording);
    if (same) problems.wording = `This cell has led to an action of these words already, in ${same.planTitle}`;
    const put = hasProblems(problems) ? { problems } : await putAction(ctx, { plans, people, leadSaid }, raw);
    if ('problems' in put) return put;
    const { sitting } = whole;
    await sayLedTo(ctx, sitting, cell.item, put.id);
    return { to: `/reviews/${sitting.id}/cells/${cell.item}` };
  },
});
