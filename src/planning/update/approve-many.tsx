import { z } from 'zod';
import { Button, ChoicesField, DateTimeText, Form, LongTextField } from '../../kernel/ui/index.ts';
import { type Filled, formPair, hasProblems, mayText, type Problems, typed, typedMany } from '../../subjects/index.ts';
import { EvidenceWords } from '../action/evidence-words.tsx';
import { sayOfAction } from '../action/say.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { showPlan } from '../plan/show-plan.ts';
import { mayEdit } from '../policy.ts';
import { type FromMeeting, fromMeeting } from './from-meeting.ts';
import { type Approvable, loadApprovable } from './load-approvable.ts';
import type { WaitingAction } from './load-waiting.ts';

interface Shown extends Approvable {
  plan: PlanShown;
  from: FromMeeting | null;
}

/** Approving several actions of a plan at once, as a sub-group does at its meeting (domain §6.4). */
export const approveManyRoutes = formPair<{ id: string }, Shown>({
  name: 'plan.approve',
  path: '/plans/:id/approve',
  opens: 'opened the actions of a plan that wait for approval',
  does: 'approved actions of a plan as complete',
  params: z.object({ id: z.guid() }),
  async load(ctx, params) {
    const shown = await showPlan(ctx, params.id);
    if (!shown || !mayEdit(shown.plan)) return null;
    return {
      plan: shown.plan,
      ...(await loadApprovable(ctx, params.id)),
      from: fromMeeting(ctx.url),
    };
  },
  page: approvePage,
  async save(ctx, { plan, theirs, others, from }, raw) {
    const problems: Problems = {};
    const ticked = typedMany(raw, 'actions');
    const own = others.find(({ action }) => ticked.includes(action.id));
    const known = ticked.filter((id) => theirs.some((action) => action.id === id));
    const note = mayText(raw, 'note', problems, 4000);
    if (ticked.length === 0) problems.actions = 'Tick those that are complete';
    else if (own) problems.actions = own.why;
    else if (known.length < ticked.length)
      problems.actions = 'One of them no longer waits for approval. Look at the list again';
    if (hasProblems(problems)) return { problems };
    for (const id of known) await sayOfAction(ctx, id, { claim: 'complete', note });
    ctx.note({ detail: { approved: known.length } });
    return { to: from?.back ?? `/plans/${plan.id}` };
  },
});

const name = (action: WaitingAction) => `${action.number ?? ''} ${action.wording}`.trim();

function Evidence({ action }: { action: WaitingAction }) {
  return (
    <>
      <EvidenceWords evidence={action.evidence} way={action.way} /> (
      {action.recordedFor ? `${action.recordedFor.name}, recorded by ${action.saidBy?.name}` : action.saidBy?.name},{' '}
      <DateTimeText value={action.saidAt} />)
    </>
  );
}

function approvePage({ plan, theirs, others, from, raw, errors, seal }: Shown & Filled) {
  return planPage({
    plan,
    heading: 'Approve what is done',
    errors,
    body: (
      <>
        {theirs.length > 0 ? (
          <Form
            action={`/plans/${plan.id}/approve${from?.query ?? ''}`}
            csrfToken={seal.csrf}
            idempotencyKey={seal.once}
          >
            <ChoicesField
              name="actions"
              label="Which of these are complete?"
              hint="To send one back, open it."
              errors={errors}
              values={typedMany(raw, 'actions')}
              items={theirs.map((action) => ({
                value: action.id,
                text: name(action),
                hint: { text: <Evidence action={action} /> },
              }))}
            />
            <LongTextField
              name="note"
              label="Anything to add?"
              hint="It goes with each of them, such as the meeting that approved them."
              rows={2}
              optional
              errors={errors}
              value={typed(raw, 'note')}
            />
            <Button>Approve those ticked</Button>
          </Form>
        ) : (
          <p class="govuk-body">Nothing waits for your approval.</p>
        )}
        {others.length > 0 && (
          <>
            <h2 class="govuk-heading-m">For somebody else to approve</h2>
            <ul class="govuk-list govuk-list--bullet">
              {others.map(({ action, why }) => (
                <li>
                  <a class="govuk-link" href={`/plans/${plan.id}/actions/${action.id}`}>
                    {name(action)}
                  </a>
                  : {why}
                </li>
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}
