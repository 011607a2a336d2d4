import { z } from 'zod';
import { Button, ChoiceField, Form, LongTextField, SelectField } from '../../kernel/ui/index.ts';
import { chosen, formPair, hasProblems, mayText, needText, type Problems, typed } from '../../subjects/index.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { loadUpdates, type UpdateShown, waitingEvidence } from '../action/load-updates.ts';
import { sayOfAction } from '../action/say.ts';
import { showAction } from '../action/show-action.ts';
import { UpdateList } from '../action/update-list.tsx';
import { proposedPerson } from '../confirm/proposed-person.ts';
import { leadsOf, leadWords } from '../confirm/said-leads.ts';
import { isUnconfirmed } from '../confirm/unconfirmed.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { accountableWords, actionName } from '../plan/plan-words.ts';
import { mayEdit, maySay, whyNotApprove } from '../policy.ts';
import { answerFor } from '../write/answer-for.ts';
import { confirmLead } from '../write/confirm-lead.ts';
import { type Colleague, chosenColleague, colleagueItems, findColleagues } from '../write/people.ts';
import { type FromMeeting, fromMeeting } from './from-meeting.ts';

const params = z.object({ id: z.guid(), action: z.guid() });
type Params = z.infer<typeof params>;

interface Settling {
  plan: PlanShown;
  action: ActionShown;
  evidence: UpdateShown;
  refused: string | null;
  from: FromMeeting | null;
}
interface Choosing {
  plan: PlanShown;
  action: ActionShown;
  people: Colleague[];
}

const addressOf = ({ plan, action }: { plan: PlanShown; action: ActionShown }) =>
  `/plans/${plan.id}/actions/${action.id}`;

const isSettled = ({ claim }: Pick<ActionShown, 'claim'>): boolean => claim === 'complete' || claim === 'not_needed';

/** What somebody else than the one who does an action decides of it: whether it is done, and whose it is. */
export const settleRoutes = [
  ...formPair<Params, Settling>({
    name: 'action.approve',
    path: '/plans/:id/actions/:action/approve',
    opens: 'opened the evidence that an action is done',
    does: 'approved an action as complete, or sent it back',
    params,
    async load(ctx, asked) {
      const shown = await showAction(ctx, asked);
      if (!shown || !mayEdit(shown.plan) || shown.action.claim !== 'done') return null;
      const evidence = waitingEvidence(await loadUpdates(ctx.tx, asked.action));
      return (
        evidence && { ...shown, evidence, refused: whyNotApprove(evidence, ctx.actor), from: fromMeeting(ctx.url) }
      );
    },
    page: (shown) =>
      planPage({
        plan: shown.plan,
        heading: `Is ${actionName(shown.action).toLowerCase()} complete?`,
        errors: shown.errors,
        body: (
          <>
            <p class="govuk-body kith-prose">{shown.action.wording}</p>
            <UpdateList updates={[shown.evidence]} headingLevel={2} />
            {shown.refused && <p class="govuk-inset-text">{shown.refused}</p>}
            <Form
              action={`${addressOf(shown)}/approve${shown.from?.query ?? ''}`}
              csrfToken={shown.seal.csrf}
              idempotencyKey={shown.seal.once}
            >
              <ChoiceField
                name="decision"
                label="Your decision"
                errors={shown.errors}
                value={typed(shown.raw, 'decision')}
                items={[
                  { value: 'complete', text: 'It is complete' },
                  { value: 'sent_back', text: 'Send it back', hint: { text: 'Say why below.' } },
                ]}
              />
              <LongTextField
                name="note"
                label="Why, or anything to add?"
                hint="Needed when you send it back."
                rows={3}
                errors={shown.errors}
                value={typed(shown.raw, 'note')}
              />
              <Button>Save your decision</Button>
            </Form>
          </>
        ),
      }),
    async save(ctx, { plan, action, refused, from }, raw) {
      const problems: Problems = {};
      const claim = chosen(raw, 'decision', ['complete', 'sent_back'] as const);
      const note = mayText(raw, 'note', problems, 4000);
      if (!claim) problems.decision = 'Select whether it is complete';
      if (claim === 'complete' && refused) problems.decision = refused;
      if (claim === 'sent_back' && !note) problems.note = 'Enter why it goes back';
      if (hasProblems(problems) || !claim) return { problems };
      await sayOfAction(ctx, action.id, { claim, note });
      return { to: from?.back ?? addressOf({ plan, action }) };
    },
  }),
  ...formPair<Params, { plan: PlanShown; action: ActionShown }>({
    name: 'action.reopen',
    path: '/plans/:id/actions/:action/reopen',
    opens: 'opened the form to open an action again',
    does: 'opened an action again',
    params,
    async load(ctx, asked) {
      const shown = await showAction(ctx, asked);
      return shown && isSettled(shown.action) && mayEdit(shown.plan) && !shown.action.droppedAt ? shown : null;
    },
    page: (shown) =>
      planPage({
        plan: shown.plan,
        heading: `Open ${actionName(shown.action).toLowerCase()} again`,
        errors: shown.errors,
        body: (
          <Form action={`${addressOf(shown)}/reopen`} csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once}>
            <LongTextField
              name="note"
              label="Why?"
              hint="It shows in the history that it was settled and opened again."
              rows={3}
              errors={shown.errors}
              value={typed(shown.raw, 'note')}
            />
            <Button>Open it again</Button>
          </Form>
        ),
      }),
    async save(ctx, shown, raw) {
      const problems: Problems = {};
      const note = needText(raw, 'note', problems, 'Enter why it is opened again', 4000);
      if (hasProblems(problems)) return { problems };
      await sayOfAction(ctx, shown.action.id, { claim: 'reopened', note });
      return { to: addressOf(shown) };
    },
  }),
  ...formPair<Params, Choosing>({
    name: 'action.confirm',
    path: '/plans/:id/actions/:action/confirm',
    opens: 'opened the form to confirm who answers for an action',
    does: 'confirmed who answers for an action',
    params,
    async load(ctx, asked) {
      const shown = await showAction(ctx, asked);
      if (!shown || !mayEdit(shown.plan) || !isUnconfirmed(shown.action)) return null;
      return { ...shown, people: await findColleagues(ctx.tx) };
    },
    page: (shown) => {
      const leads = leadsOf(shown.action);
      const [first] = leads;
      const proposed = first ? proposedPerson(first, shown.people) : null;
      return planPage({
        plan: shown.plan,
        heading: `Confirm who is accountable for ${actionName(shown.action).toLowerCase()}`,
        errors: shown.errors,
        body: (
          <>
            <p class="govuk-body kith-prose">{shown.action.wording}</p>
            <Form action={`${addressOf(shown)}/confirm`} csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once}>
              {leads.length > 1 && (
                <ChoiceField
                  name="lead"
                  label="Which of those who lead it is accountable?"
                  hint="The others go on leading with them."
                  errors={shown.errors}
                  value={shown.sent ? typed(shown.raw, 'lead') : shown.action.accountableLeadId}
                  items={leads.map((lead) => ({ value: lead.id, text: leadWords(lead) }))}
                />
              )}
              <SelectField
                name="person"
                label={leads.length === 1 && first ? `Who is it? The plan says “${leadWords(first)}”.` : 'Who is it?'}
                none="Select one"
                errors={shown.errors}
                value={typed(shown.raw, 'person') || (proposed?.id ?? '')}
                items={colleagueItems(shown.people)}
              />
              <Button>Confirm</Button>
            </Form>
          </>
        ),
      });
    },
    async save(ctx, shown, raw) {
      const problems: Problems = {};
      const person = chosenColleague(shown.people, typed(raw, 'person'), 'person', problems);
      if (!person) problems.person ??= 'Select who answers for it';
      const wanted = typed(raw, 'lead') || shown.action.accountableLeadId;
      const lead = shown.action.leads.find(({ id, part }) => id === wanted && part === 'lead');
      if (!lead) problems.lead = 'Select one of those who lead it';
      if (hasProblems(problems) || !person || !lead) return { problems };
      await confirmLead(ctx, shown.action.id, { person, lead });
      return { to: addressOf(shown) };
    },
  }),
  ...formPair<Params, Choosing>({
    name: 'action.delegate',
    path: '/plans/:id/actions/:action/delegate',
    opens: 'opened the form to hand an action to somebody else',
    does: 'handed an action to somebody else',
    params,
    async load(ctx, asked) {
      const shown = await showAction(ctx, asked);
      if (!shown || !maySay(shown.plan, shown.action, ctx.actor) || isSettled(shown.action)) return null;
      return { ...shown, people: await findColleagues(ctx.tx) };
    },
    page: (shown) =>
      planPage({
        plan: shown.plan,
        heading: `Hand ${actionName(shown.action).toLowerCase()} to somebody else`,
        errors: shown.errors,
        body: (
          <>
            <p class="govuk-body">
              {shown.action.accountable
                ? `${shown.action.accountable.name} answers for it now.`
                : `${accountableWords(shown.action)}. Nobody has confirmed it yet.`}
            </p>
            <Form action={`${addressOf(shown)}/delegate`} csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once}>
              <SelectField
                name="person"
                label="Who will answer for it?"
                none="Select one"
                errors={shown.errors}
                value={typed(shown.raw, 'person')}
                items={colleagueItems(shown.people)}
              />
              <LongTextField name="why" label="Why?" rows={3} errors={shown.errors} value={typed(shown.raw, 'why')} />
              <Button>Hand it over</Button>
            </Form>
          </>
        ),
      }),
    async save(ctx, shown, raw) {
      const problems: Problems = {};
      const person = chosenColleague(shown.people, typed(raw, 'person'), 'person', problems);
      if (!person) problems.person ??= 'Select who will answer for it';
      if (person && person.id === shown.action.accountable?.id)
        problems.person = `${person.name} answers for it already`;
      const why = needText(raw, 'why', problems, 'Enter why', 1000);
      if (hasProblems(problems) || !person) return { problems };
      await answerFor(ctx, shown.action.id, { person, lead: null, why });
      return { to: addressOf(shown) };
    },
  }),
];
