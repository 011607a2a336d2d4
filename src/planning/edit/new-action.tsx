import { z } from 'zod';
import { londonDate } from '../../kernel/clock/index.ts';
import { Button, Form, LongTextField, readDateParts, SelectField, TextField } from '../../kernel/ui/index.ts';
import {
  type Filled,
  formPair,
  hasProblems,
  loadTerms,
  type Problems,
  type Terms,
  typed,
} from '../../subjects/index.ts';
import { nextNumber } from '../action/numbering.ts';
import { loadParts, type PartShown } from '../plan/load-parts.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { showPlan } from '../plan/show-plan.ts';
import { mayEdit } from '../policy.ts';
import { addAction, type NewLead } from '../write/add-action.ts';
import { lockPlan, nextSort } from '../write/lock-plan.ts';
import { type Colleague, chosenColleague, colleagueItems, findColleagues } from '../write/people.ts';
import { ActionFields } from './action-fields.tsx';
import { readAction, readLeads } from './action-form.ts';

interface Shown {
  plan: PlanShown;
  parts: PartShown[];
  terms: Terms;
  people: Colleague[];
  /** The part it was asked for from. */
  part: string;
}

/** Adding an action: what, under which part, by when, and who leads it. */
export const newActionRoutes = formPair<{ id: string }, Shown>({
  name: 'plan.action',
  path: '/plans/:id/actions/new',
  opens: 'opened the form to add an action',
  does: 'added an action',
  params: z.object({ id: z.guid() }),
  async load(ctx, params, saving) {
    const shown = await showPlan(ctx, params.id);
    if (!shown || !mayEdit(shown.plan)) return null;
    if (saving) await lockPlan(ctx.tx, params.id);
    return {
      plan: shown.plan,
      parts: await loadParts(ctx.tx, params.id),
      terms: await loadTerms(ctx.tx, ['strand'], londonDate(ctx.now)),
      people: await findColleagues(ctx.tx),
      part: ctx.url.searchParams.get('part') ?? '',
    };
  },
  page: newActionPage,
  async save(ctx, { plan, parts, terms, people }, raw) {
    const problems: Problems = {};
    const action = readAction(raw, parts, terms, problems);
    const { leadSaid, supporters } = readLeads(raw, problems);
    const person = chosenColleague(people, typed(raw, 'person'), 'person', problems);
    if (hasProblems(problems)) return { problems };
    const numbers = await ctx.tx
      .selectFrom('action')
      .select(['part_id', 'number', 'number_proposed'])
      .where('plan_id', '=', plan.id)
      .orderBy('sort')
      .orderBy('id')
      .execute();
    const numberOf = (one: { number: string | null; number_proposed: string | null }) =>
      one.number ?? one.number_proposed;
    const lead: NewLead = leadSaid
      ? { part: 'lead', said: leadSaid, kind: 'role', partyId: null }
      : {
          part: 'lead',
          said: person?.name ?? '',
          agencySaid: person?.agency ?? null,
          kind: 'person',
          partyId: person?.id ?? null,
        };
    const id = await addAction(ctx, plan, {
      ...action,
      numberProposed: nextNumber(
        parts.find((part) => part.id === action.partId)?.number ?? null,
        numbers.filter(({ part_id }) => part_id === action.partId).map(numberOf),
        numbers.map(numberOf),
      ),
      leads: [lead, ...supporters.map((said): NewLead => ({ part: 'supporting', said, kind: 'note' }))],
      accountableId: person?.id ?? null,
      sort: await nextSort(ctx.tx, 'action', plan.id),
    });
    return { to: `/plans/${plan.id}/actions/${id}` };
  },
});

function newActionPage({ plan, parts, terms, people, part, raw, sent, errors, seal }: Shown & Filled) {
  const at = `/plans/${plan.id}`;
  return planPage({
    plan,
    heading: 'Add an action',
    errors,
    body: (
      <Form
        action={`${at}/actions/new`}
        csrfToken={seal.csrf}
        idempotencyKey={seal.once}
        autosaveKey={`plan-action-${plan.id}`}
      >
        <ActionFields
          parts={parts}
          terms={terms}
          errors={errors}
          values={{
            wording: typed(raw, 'wording'),
            part: sent ? typed(raw, 'part') : part,
            strand: typed(raw, 'strand'),
            due: readDateParts(raw, 'due'),
          }}
        />
        <SelectField
          name="person"
          label="Who answers for it?"
          hint="One person. Others may lead with them or support them."
          none="Nobody yet"
          errors={errors}
          value={typed(raw, 'person')}
          items={colleagueItems(people)}
        />
        <TextField
          name="leadSaid"
          label="Which role or group leads it?"
          hint="If it is not a person, or they are not on the list: it stays as you say it, and is proposed until a person confirms."
          optional
          errors={errors}
          value={typed(raw, 'leadSaid')}
        />
        <LongTextField
          name="supporters"
          label="Who supports it?"
          hint="One on each line."
          rows={3}
          optional
          errors={errors}
          value={typed(raw, 'supporters')}
        />
        <Button>Add this action</Button>
      </Form>
    ),
  });
}
