import { sayDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { DateField, LongTextField, readDateParts, SelectField } from '../../kernel/ui/index.ts';
import { dateOf, type Filled, hasProblems, needText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import { addAction } from './add-action.ts';
import { nextSort } from './lock-plan.ts';
import { type Colleague, chosenColleague, colleagueItems } from './people.ts';
import type { PlanRef } from './plan-ref.ts';

/** A plan the actor may write in, to choose from. */
export interface PlanChoice extends PlanRef {
  title: string;
}

interface Choices {
  plans: readonly PlanChoice[];
  people: readonly Colleague[];
}

/** In which plan something goes. */
export const PlanField = ({ plans, raw, errors }: Pick<Choices, 'plans'> & Pick<Filled, 'raw' | 'errors'>) => (
  <SelectField
    name="plan"
    label="In which plan?"
    none="Select a plan"
    errors={errors}
    value={typed(raw, 'plan')}
    items={plans.map(({ id, title }) => ({ value: id, text: title }))}
  />
);

/** An action for a plan: what, one person, by when. */
export const PlanActionFields = (shown: Choices & Pick<Filled, 'raw' | 'errors'>) => (
  <>
    <PlanField {...shown} />
    <LongTextField
      name="wording"
      label="What will be done?"
      rows={3}
      errors={shown.errors}
      value={typed(shown.raw, 'wording')}
    />
    <SelectField
      name="accountable"
      label="Who answers for it?"
      none="Select one person"
      errors={shown.errors}
      value={typed(shown.raw, 'accountable')}
      items={colleagueItems(shown.people)}
    />
    <DateField name="due" label="By when?" errors={shown.errors} value={readDateParts(shown.raw, 'due')} />
  </>
);

/** The plan that was chosen, or a problem beside the field. */
export function chosenPlan<P extends PlanChoice>(plans: readonly P[], raw: Raw, problems: Problems): P | null {
  const plan = plans.find(({ id }) => id === typed(raw, 'plan')) ?? null;
  if (!plan) problems.plan = 'Select which plan';
  return plan;
}

/** Puts the action into its plan and gives back its id; or what to mend. */
export async function putAction(
  ctx: Ctx,
  { plans, people }: Choices,
  raw: Raw,
): Promise<{ id: string } | { problems: Problems }> {
  const problems: Problems = {};
  const plan = chosenPlan(plans, raw, problems);
  const wording = needText(raw, 'wording', problems, 'Enter what will be done', 2000);
  const person = chosenColleague(people, typed(raw, 'accountable'), 'accountable', problems);
  if (!person) problems.accountable ??= 'Select who answers for it';
  const due = dateOf(raw, 'due', problems, ctx.now, { what: 'The due date', needed: true, must: 'future' });
  if (hasProblems(problems) || !plan || !person || !due) return { problems };
  const id = await addAction(ctx, plan, {
    wording,
    due: { from: due, by: due, precision: 'day', said: sayDate(due) },
    leads: [{ part: 'lead', said: person.name, agencySaid: person.agency, kind: 'person', partyId: person.id }],
    accountableId: person.id,
    sort: await nextSort(ctx.tx, 'action', plan.id),
  });
  return { id };
}
