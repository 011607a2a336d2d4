import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Details, type FieldErrors, Form, Select, SelectField } from '../../kernel/ui/index.ts';
import { type Filled, type Raw, typed } from '../../subjects/index.ts';
import { dueWords } from '../action/due-words.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { NOBODY_NAMED } from '../import/landing/new-rows.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { type Colleague, colleagueItems } from '../write/people.ts';
import { proposedPerson } from './proposed-person.ts';
import { LEAVE, rowField, whoField } from './read-confirming.ts';
import { leadsOf, leadWords, type SaidLead, saidLeads } from './said-leads.ts';

/** The button that takes whom Kith proposes, too. */
export const PROPOSED = 'proposed';

interface Shown {
  plan: PlanShown;
  actions: readonly ActionShown[];
  total: number;
  people: readonly Colleague[];
}
type Page = Shown & Filled;

/** Every open action whose lead nobody confirmed: once for each of those the plan names, who that is; beside each action, its exceptions. */
export function confirmPage(shown: Page): PageParts {
  const { plan, actions, total, errors } = shown;
  return planPage({
    plan,
    heading: 'Confirm who answers for what',
    errors,
    body:
      total === 0 ? (
        <p class="govuk-body">
          Somebody has been confirmed for every open action.{' '}
          <a class="govuk-link" href={`/plans/${plan.id}`}>
            Go to the plan
          </a>
        </p>
      ) : (
        <>
          <p class="govuk-body kith-prose">
            {total === 1 ? 'For one open action' : `For ${total} open actions`} the plan names who leads, and nobody has
            confirmed who answers. Say once who each of them is: it counts for every action beside which exactly those
            words stand. What you leave stays as it is.
          </p>
          {actions.length < total && (
            <p class="govuk-body">The first {actions.length} are here; the others follow once these are confirmed.</p>
          )}
          <Answers shown={shown} />
        </>
      ),
  });
}

function Answers({ shown }: { shown: Page }) {
  const { plan, actions, people, seal, raw, errors } = shown;
  const groups = saidLeads(actions);
  const proposed = groups.filter((group) => group.actions.length > 0);
  const beside = groups.filter((group) => group.actions.length === 0);
  const fit = proposed.filter(({ lead }) => proposedPerson(lead, people) !== null);
  const known = fit.reduce((sum, group) => sum + group.actions.length, 0);
  const isTold = beside.some(({ key }) => typed(raw, whoField(key)) !== '' || errors?.[whoField(key)]);
  return (
    <Form id="answers" action={`/plans/${plan.id}/confirm`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
      {proposed.map((group) => (
        <section class="kith-branch">
          <Who group={group} people={people} raw={raw} errors={errors} />
          <ul class="govuk-list govuk-list--spaced">
            {group.actions.map((action) => (
              <Row action={action} isAlone={group.actions.length === 1} shown={shown} />
            ))}
          </ul>
        </section>
      ))}
      {beside.length > 0 && (
        <Details summaryText={`Who else leads, beside those proposed (${beside.length})`} open={isTold}>
          <p class="govuk-body">Needed only where you chose one of them beside an action.</p>
          {beside.map((group) => (
            <Who group={group} people={people} raw={raw} errors={errors} />
          ))}
        </Details>
      )}
      <div class="govuk-button-group">
        <Button>Confirm those chosen</Button>
        {known > 0 && (
          <Button name="do" value={PROPOSED} classes="govuk-button--secondary">
            {`Confirm them and the ${known} that Kith proposes`}
          </Button>
        )}
      </div>
    </Form>
  );
}

/** One question for all actions beside which the same words stand. */
function Who({
  group: { key, words, lead, actions },
  people,
  raw,
  errors,
}: {
  group: SaidLead;
  people: readonly Colleague[];
  raw: Raw;
  errors: FieldErrors | undefined;
}) {
  const named = lead.said === NOBODY_NAMED.said ? `${words}: who answers?` : `“${words}”: who is it?`;
  const proposed = proposedPerson(lead, people);
  const rest = people.filter((one) => one !== proposed);
  const [first] = proposed ? colleagueItems([proposed]) : [];
  return (
    <SelectField
      name={whoField(key)}
      label={named}
      size={actions.length > 0 ? 'm' : undefined}
      hint={
        proposed
          ? `Kith proposes ${proposed.name}: nobody else has that name or post.`
          : actions.length > 1 && `It counts for ${actions.length} actions.`
      }
      none="Leave for now"
      errors={errors}
      value={typed(raw, whoField(key))}
      items={[...(first ? [{ ...first, text: `${first.text} (proposed)` }] : []), ...colleagueItems(rest)]}
    />
  );
}

/** One action: which of its leads answers, or that it is left; not asked where its one lead is asked about for it alone. */
function Row({
  action,
  isAlone,
  shown: { plan, raw, errors },
}: {
  action: ActionShown;
  isAlone: boolean;
  shown: Page;
}) {
  const which = action.number === null ? action.wording : `action ${action.number}`;
  const at = `/plans/${plan.id}/actions/${action.id}`;
  const name = rowField(action.id);
  const problem = errors?.[name];
  const [first, ...others] = leadsOf(action);
  return (
    <li>
      <a class="govuk-link" href={at}>
        {[action.number, action.wording].filter(Boolean).join(' ')}
      </a>
      <span class="govuk-hint kith-under">
        {dueWords(action.due)} ·{' '}
        <a class="govuk-link kith-no-print" href={`${at}/confirm`}>
          Confirm it by itself<span class="govuk-visually-hidden">: {which}</span>
        </a>
      </span>
      {first && isAlone && others.length === 0 ? (
        <input type="hidden" id={name} name={name} value={first.id} />
      ) : (
        <Select
          name={name}
          label={{ text: `Who answers for ${which}`, classes: 'govuk-visually-hidden' }}
          value={typed(raw, name) || undefined}
          errorMessage={typeof problem === 'string' ? { text: problem } : undefined}
          items={[
            first && { value: first.id, text: `${leadWords(first)} (proposed)` },
            ...others.map((lead) => ({ value: lead.id, text: leadWords(lead) })),
            { value: LEAVE, text: 'Leave for now' },
          ]}
        />
      )}
    </li>
  );
}
