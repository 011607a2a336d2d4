import { z } from 'zod';
import type { AnyRoute } from '../../kernel/http/route.ts';
import { Button, Form, InsetText } from '../../kernel/ui/index.ts';
import { type Colleague, findColleagues, PlanActionFields, type PlanChoice, putAction } from '../../planning/index.ts';
import { formPair } from '../../subjects/index.ts';
import { AnswerLine } from '../answering/answer-line.tsx';
import { showSitting, type WholeSitting } from '../answering/show-sitting.ts';
import { sittingFrame } from '../answering/sitting-frame.tsx';
import type { Item } from '../definition/definition.ts';
import { LedToList } from './led-to-list.tsx';
import { mayLead, plansFor } from './plans-for.ts';
import { sayLedTo } from './say-led-to.ts';

const params = z.object({ id: z.guid(), item: z.string().max(60) });

interface Shown {
  whole: WholeSitting;
  item: Item;
  section: string;
  plans: PlanChoice[];
  people: Colleague[];
}

/** What an answer asks for becomes an action in a plan, and each says where the other is. A person decides it, never the tool (I11). */
export const leadingRoutes: readonly AnyRoute[] = formPair<z.infer<typeof params>, Shown>({
  name: 'assessment.action',
  path: '/assessments/:id/answers/:item/action',
  opens: 'opened the form to put an action in a plan from an assessment',
  does: 'put an action in a plan from an assessment',
  params,
  async load(ctx, { id, item: code }) {
    const whole = await showSitting(ctx, id);
    if (!whole || !mayLead(whole.sitting)) return null;
    const section = whole.asked.find(({ items }) => items.some((item) => item.code === code));
    const item = section?.items.find((one) => one.code === code);
    if (!section || !item || whole.stands(code).heads.length === 0) return null;
    const [plans, people] = [await plansFor(ctx.tx, whole.sitting), await findColleagues(ctx.tx)];
    return { whole, item, section: section.code, plans, people };
  },
  page({ whole, item, section, plans, people, seal, raw, errors }) {
    const { sitting } = whole;
    const already = whole.ledTo.filter((one) => one.item === item.code);
    return sittingFrame(sitting, {
      heading: 'Put an action in a plan',
      errors,
      body: (
        <>
          <InsetText>
            <strong>{item.label}</strong>
            {whole.stands(item.code).heads.map((answer) => (
              <AnswerLine whole={whole} item={item} answer={answer} />
            ))}
          </InsetText>
          {already.length > 0 && (
            <>
              <p class="govuk-body govuk-!-margin-bottom-1">It has led to this already:</p>
              <LedToList actions={already} />
            </>
          )}
          {plans.length === 0 ? (
            <p class="govuk-body">
              There is no plan to put it in yet.{' '}
              <a class="govuk-link" href={sitting.subject ? `/subjects/${sitting.subject.id}/plans/new` : '/plans/new'}>
                Begin one
              </a>
            </p>
          ) : (
            <Form
              action={`/assessments/${sitting.id}/answers/${item.code}/action`}
              csrfToken={seal.csrf}
              idempotencyKey={seal.once}
              autosaveKey={`led-to-${sitting.id}-${item.code}`}
            >
              <PlanActionFields plans={plans} people={people} raw={raw} errors={errors} />
              <div class="govuk-button-group">
                <Button>Put it in the plan</Button>
                <a class="govuk-link" href={`/assessments/${sitting.id}/${section}`}>
                  Go back
                </a>
              </div>
            </Form>
          )}
        </>
      ),
    });
  },
  async save(ctx, { whole, item, plans, people }, raw) {
    const put = await putAction(ctx, { plans, people }, raw);
    if ('problems' in put) return put;
    const { sitting } = whole;
    await sayLedTo(ctx, sitting, item.code, put.id);
    return { to: `/assessments/${sitting.id}#led-to` };
  },
});
