import { z } from 'zod';
import { Button, ChoiceField, Form, LongTextField, SelectField } from '../../kernel/ui/index.ts';
import { chosen, type Filled, formPair, hasProblems, mayText, type Problems, typed } from '../../subjects/index.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { needsReason } from '../action/next-step.ts';
import { sayOfAction } from '../action/say.ts';
import { showAction } from '../action/show-action.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { actionName } from '../plan/plan-words.ts';
import { mayRecordForOthers, maySay } from '../policy.ts';
import { type Colleague, chosenColleague, colleagueItems, findColleagues } from '../write/people.ts';
import { type FromMeeting, fromMeeting } from './from-meeting.ts';

const SAYABLE = ['on_track', 'at_risk', 'done', 'not_needed'] as const;
const most = 4000;

interface Shown {
  plan: PlanShown;
  action: ActionShown;
  /** Whom the word may be recorded for; null for those who record only their own. */
  people: Colleague[] | null;
  from: FromMeeting | null;
}

/** Saying how an action goes: on track, at risk and why, done and what shows it, or no longer needed and why. */
export const updateRoutes = formPair<{ id: string; action: string }, Shown>({
  name: 'action.update',
  path: '/plans/:id/actions/:action/update',
  opens: 'opened the form to say how an action goes',
  does: 'said how an action goes',
  params: z.object({ id: z.guid(), action: z.guid() }),
  async load(ctx, params) {
    const shown = await showAction(ctx, params);
    if (!shown || !maySay(shown.plan, shown.action, ctx.actor)) return null;
    if (shown.action.claim === 'complete' || shown.action.claim === 'not_needed') return null;
    return {
      ...shown,
      people: mayRecordForOthers(ctx.actor) ? await findColleagues(ctx.tx) : null,
      from: fromMeeting(ctx.url),
    };
  },
  page: updatePage,
  async save(ctx, { plan, action, people, from }, raw) {
    const problems: Problems = {};
    const claim = chosen(raw, 'claim', SAYABLE);
    if (!claim) problems.claim = 'Select how it goes';
    const note = mayText(raw, 'note', problems, most);
    const evidence = mayText(raw, 'evidence', problems, most);
    if (claim && needsReason(claim) && !note) problems.note = 'Enter why';
    if (claim === 'done' && !evidence) problems.evidence = 'Enter what shows that it is done';
    const other = people && chosenColleague(people, typed(raw, 'recordedFor'), 'recordedFor', problems);
    if (hasProblems(problems) || !claim) return { problems };
    await sayOfAction(ctx, action.id, {
      claim,
      note,
      evidence: claim === 'done' ? evidence : null,
      recordedFor: other && other.id !== ctx.actor.id ? other.id : null,
    });
    return { to: from?.back ?? `/plans/${plan.id}/actions/${action.id}` };
  },
});

function updatePage({ plan, action, people, from, raw, errors, seal }: Shown & Filled) {
  const said = { name: 'claim', label: 'How is it going?', errors, value: typed(raw, 'claim') };
  return planPage({
    plan,
    heading: `Add an update: ${actionName(action).toLowerCase()}`,
    errors,
    body: (
      <>
        <p class="govuk-body kith-prose">{action.wording}</p>
        <Form
          action={`/plans/${plan.id}/actions/${action.id}/update${from?.query ?? ''}`}
          csrfToken={seal.csrf}
          idempotencyKey={seal.once}
          autosaveKey={`action-update-${action.id}`}
        >
          <ChoiceField
            {...said}
            items={[
              { value: 'on_track', text: 'On track' },
              { value: 'at_risk', text: 'At risk', hint: { text: 'It may not be done in time. Say why below.' } },
              { value: 'done', text: 'Done', hint: { text: 'Say what shows it below. Somebody else approves it.' } },
              { value: 'not_needed', text: 'No longer needed', hint: { text: 'Say why below.' } },
            ]}
          />
          <LongTextField
            name="note"
            label="What has happened, or why?"
            hint="Needed when it is at risk or no longer needed."
            rows={4}
            errors={errors}
            value={typed(raw, 'note')}
          />
          <LongTextField
            name="evidence"
            label="What shows that it is done?"
            hint="Needed when it is done: what changed, where it can be seen, or where the paper is kept."
            rows={4}
            errors={errors}
            value={typed(raw, 'evidence')}
          />
          {people && (
            <SelectField
              name="recordedFor"
              label="Whose word is this?"
              hint="If somebody told you, choose them: it shows as theirs, recorded by you."
              none="My own"
              errors={errors}
              value={typed(raw, 'recordedFor')}
              items={colleagueItems(people)}
            />
          )}
          <Button>Add this update</Button>
        </Form>
      </>
    ),
  });
}
