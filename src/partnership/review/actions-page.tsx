import { sayBands } from '../../assessment/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, ChoicesField, Form, InsetText, LongTextField, SelectField } from '../../kernel/ui/index.ts';
import { DueField, PlanField } from '../../planning/index.ts';
import { type Filled, type Raw, typed, typedMany } from '../../subjects/index.ts';
import { type PartToWrite, partItems } from '../plans/parts-to-write.ts';
import type { PlanToWrite } from '../plans/plans-to-write.ts';
import type { ActionToMake, CellToAct } from './actions-to-make.ts';
import { type ReviewCell, towardsWords } from './cells.ts';
import { reviewsAt } from './grid-page.tsx';
import { LeadField } from './lead-field.tsx';

export interface ActionsShown {
  review: { id: string; title: string };
  cells: readonly CellToAct[];
  plans: readonly PlanToWrite[];
  parts: readonly PartToWrite[];
}

/** All that the cells of a review say is to be done, to be put in a plan at once; and what is in one already. */
export function actionsPage(shown: ActionsShown & Filled): PageParts {
  const { review, cells, plans, errors } = shown;
  const toMake = cells.flatMap((each) => each.toMake);
  return {
    title: `Put actions in a plan: ${review.title}`,
    errors,
    breadcrumbs: [...reviewsAt, { text: review.title, href: `/reviews/${review.id}` }],
    body: (
      <>
        <span class="govuk-caption-l">{review.title}</span>
        <h1 class="govuk-heading-l">Put its actions in a plan</h1>
        {toMake.length === 0 ? (
          <p class="govuk-body">Everything that its cells say is to be done is in a plan.</p>
        ) : plans.length === 0 ? (
          <p class="govuk-body">
            There is no plan that you may write in.{' '}
            <a class="govuk-link" href="/plans/new">
              Begin one
            </a>
          </p>
        ) : (
          <ActionsForm {...shown} toMake={toMake} />
        )}
        <Made cells={cells} />
      </>
    ),
  };
}

function ActionsForm(shown: ActionsShown & Filled & { toMake: readonly ActionToMake[] }) {
  const { review, cells, plans, parts, toMake, seal, raw, sent, errors } = shown;
  const ticked = typedMany(raw, 'make');
  return (
    <Form
      action={`/reviews/${review.id}/actions`}
      csrfToken={seal.csrf}
      idempotencyKey={seal.once}
      autosaveKey={`review-action-${review.id}-all`}
    >
      <Gone raw={raw} keys={ticked.filter((key) => !toMake.some((one) => one.key === key))} />
      <ChoicesField
        name="make"
        label="Which of them?"
        hint="Each becomes an action of its own. Whom the review names to lead is proposed until a person confirms."
        size="m"
        errors={errors}
        values={ticked}
        items={toMake.map(({ key, cell, statement }) => ({
          value: key,
          text: statement.action,
          hint: { text: <WhereFrom cell={cell} statement={statement} made={madeOf(cells, cell)} /> },
          conditional: (
            <>
              <LongTextField
                name={`wording-${key}`}
                label="What will be done?"
                rows={3}
                errors={errors}
                value={sent && `wording-${key}` in raw ? typed(raw, `wording-${key}`) : statement.action}
              />
              <LeadField name={`lead-${key}`} said={statement.lead} sent={sent} raw={raw} errors={errors} />
            </>
          ),
        }))}
      />
      <PlanField plans={plans} raw={raw} errors={errors} />
      {parts.length > 0 && (
        <SelectField
          name="part"
          label="Under which part of it?"
          none="The plan itself"
          errors={errors}
          value={typed(raw, 'part')}
          items={partItems(parts, plans)}
        />
      )}
      <DueField raw={raw} errors={errors} />
      <Button>Put them in the plan</Button>
    </Form>
  );
}

const madeOf = (cells: readonly CellToAct[], { item }: ReviewCell): CellToAct['made'] =>
  cells.find(({ cell }) => cell.item === item)?.made ?? [];

/** The cell and the statement it takes on; and what the cell has led to, which may be the same in other words. */
const WhereFrom = ({ cell, statement, made }: Omit<ActionToMake, 'key'> & { made: CellToAct['made'] }) => (
  <>
    {cell.within}, {cell.name}. {sayBands([statement.band])}: {statement.text} {towardsWords[statement.band]}.
    {statement.lead && ` Lead: ${statement.lead}.`}
    {made.length > 0 && ` From this cell in a plan already: ${made.map(({ wording }) => `“${wording}”`).join(', ')}.`}
  </>
);

/** What was typed of an action that somebody else has put in a plan meanwhile, or that the review no longer says: not lost. */
const Gone = ({ raw, keys }: { raw: Raw; keys: readonly string[] }) => {
  const words = keys.map((key) => typed(raw, `wording-${key}`)).filter((text) => text !== '');
  return words.length === 0 ? null : (
    <InsetText>
      <p class="govuk-body">In a plan since, or no longer in the review. You had typed:</p>
      {words.map((text) => (
        <p class="govuk-body kith-prose">{text}</p>
      ))}
    </InsetText>
  );
};

/** The cells that have led to actions, each with where they are. */
const Made = ({ cells }: { cells: readonly CellToAct[] }) => {
  const led = cells.filter(({ made }) => made.length > 0);
  return led.length === 0 ? null : (
    <>
      <h2 class="govuk-heading-m" id="made">
        In a plan already
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {led.flatMap(({ cell, made }) =>
          made.map((one) => (
            <li key={`${cell.item}${one.actionId}`}>
              {cell.within}, {cell.name}:{' '}
              <a class="govuk-link" href={`/plans/${one.planId}/actions/${one.actionId}`}>
                {one.wording}
              </a>{' '}
              ({one.planTitle})
            </li>
          )),
        )}
      </ul>
    </>
  );
};
