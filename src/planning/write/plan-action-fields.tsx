import { sayDate } from '../../kernel/clock/index.ts';
import type { Ctx } from '../../kernel/http/context.ts';
import { DateField, LongTextField, readDateParts, SelectField } from '../../kernel/ui/index.ts';
import { dateOf, type Filled, hasProblems, needText, type Problems, type Raw, typed } from '../../subjects/index.ts';
import type { Due } from '../action/due-words.ts';
import { addAction } from './add-action.ts';
import { leadsAnsweredBy } from './leads-as-said.ts';
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
    <DueField {...shown} />
  </>
);

/** By when something is due, to the day. */
export const DueField = ({ raw, errors }: Pick<Filled, 'raw' | 'errors'>) => (
  <DateField name="due" label="By when?" errors={errors} value={readDateParts(raw, 'due')} />
);

/** The plan that was chosen, or a problem beside the field. */
export function chosenPlan<P extends PlanChoice>(plans: readonly P[], raw: Raw, problems: Problems): P | null {
  const plan = plans.find(({ id }) => id === typed(raw, 'plan')) ?? null;
  if (!plan) problems.plan = 'Select which plan';
  return plan;
}

/** What will be done, as it was typed under a name, or a problem beside the field. */
export const actionWording = (raw: Raw, problems: Problems, name = 'wording'): string =>
  needText(raw, name, problems, 'Enter what will be done', 2000);

/** By when, which must be a day to come; null with a problem beside the field. */
export function actionDue(raw: Raw, problems: Problems, now: Date): Due | null {
  const due = dateOf(raw, 'due', problems, now, { what: 'The due date', needed: true, must: 'future' });
  return due && { from: due, by: due, precision: 'day', said: sayDate(due) };
}

/**
 * Puts the action into its plan and gives back its id; or what to mend.
 *
 * @param leadSaid whom a document names to lead, in its words: all of them stay beside the person who answers for it.
 */
export async function putAction(
  ctx: Ctx,
  { plans, people, leadSaid = '' }: Choices & { leadSaid?: string },
  raw: Raw,
): Promise<{ id: string } | { problems: Problems }> {
  const problems: Problems = {};
  const plan = chosenPlan(plans, raw, problems);
  const wording = actionWording(raw, problems);
  const person = chosenColleague(people, typed(raw, 'accountable'), 'accountable', problems);
  if (!person) problems.accountable ??= 'Select who answers for it';
  const due = actionDue(raw, problems, ctx.now);
  if (hasProblems(problems) || !plan || !person || !due) return { problems };
  const id = await addAction(ctx, plan, {
    wording,
    due,
    leads: leadsAnsweredBy(leadSaid, person),
    accountableId: person.id,
    sort: await nextSort(ctx.tx, 'action', plan.id),
  });
  return { id };
}
