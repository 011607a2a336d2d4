import { ListTable } from '../../kernel/ui/index.ts';
import { dueWords } from '../action/due-words.ts';
import type { ActionShown } from '../action/load-actions.ts';
import { ActionStatusTag } from '../action/status-words.tsx';
import { ImpactList } from '../measures/impact-list.tsx';
import type { ImpactShown } from '../measures/load-impacts.ts';
import type { PlanShown } from './load-plan.ts';
import type { Branch } from './plan-tree.ts';
import { accountableWords, partHeading } from './plan-words.ts';

/** One part of a plan: what it is to reach, its actions, what it is to change, and who else does something for it. */
export function BranchSection({
  plan,
  branch,
  impacts,
  edits,
}: {
  plan: PlanShown;
  branch: Branch;
  impacts: readonly ImpactShown[];
  edits: boolean;
}) {
  const { part, actions } = branch;
  const at = `/plans/${plan.id}`;
  const heading = part ? partHeading(part) : 'In no part';
  const ofActions = impacts.filter(({ actionId }) => actions.some(({ id }) => id === actionId));
  return (
    <section class="kith-branch" id={part ? `part-${part.id}` : undefined}>
      {branch.depth === 1 ? (
        <h2 class="govuk-heading-m">{heading}</h2>
      ) : (
        <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{heading}</h3>
      )}
      {part?.saidBy && <p class="govuk-hint">In the words of {part.saidBy}</p>}
      {part?.outcome && <p class="govuk-body">{part.outcome}</p>}
      {branch.notes.map((note) => (
        <p class="govuk-body">
          {note.heading && <strong>{note.heading}: </strong>}
          {note.text}
        </p>
      ))}
      {actions.length > 0 && (
        <ListTable
          caption={`Actions: ${heading}`}
          columns={[
            { text: 'No.' },
            { text: 'What', words: true },
            { text: 'Who answers for it' },
            { text: 'By when' },
            { text: 'Status' },
          ]}
          rows={actions.map((action) => actionRow(action, at))}
        />
      )}
      {part && part.servedBy.length > 0 && <Serving part={part} />}
      <ImpactList impacts={[...branch.impacts, ...ofActions]} plan={at} mayEdit={edits} />
      {edits && part && (
        <p class="govuk-body-s kith-no-print">
          <a class="govuk-link" href={`${at}/actions/new?part=${part.id}`}>
            Add an action<span class="govuk-visually-hidden"> to {heading}</span>
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href={`${at}/impacts/new?part=${part.id}`}>
            Add an impact<span class="govuk-visually-hidden"> to {heading}</span>
          </a>{' '}
          ·{' '}
          <a class="govuk-link" href={`${at}/parts/${part.id}/wording`}>
            Change its words<span class="govuk-visually-hidden">: {heading}</span>
          </a>
        </p>
      )}
    </section>
  );
}

const actionRow = (action: ActionShown, at: string) => [
  action.number ?? '',
  <>
    <a class="govuk-link" href={`${at}/actions/${action.id}`}>
      {action.wording}
    </a>
    {action.strandName && <span class="govuk-hint kith-under">{action.strandName}</span>}
    {action.claim === 'at_risk' && action.claimReason && (
      <span class="kith-under">At risk because: {action.claimReason}</span>
    )}
  </>,
  <span class={action.accountable ? undefined : 'kith-proposed'}>{accountableWords(action)}</span>,
  <span class="kith-no-wrap">{dueWords(action.due)}</span>,
  <>
    <ActionStatusTag status={action.status} />
    {action.nudge && <span class="kith-under">Nothing said for a month</span>}
  </>,
];

function Serving({ part }: { part: NonNullable<Branch['part']> }) {
  return (
    <>
      <p class="govuk-body govuk-!-margin-bottom-1">Other plans do something for this:</p>
      <ul class="govuk-list govuk-list--bullet">
        {part.servedBy.map((one) => (
          <li>
            <a class="govuk-link" href={`/plans/${one.planId}/actions/${one.actionId}`}>
              {one.number} {one.wording}
            </a>
            , {one.planTitle}
          </li>
        ))}
      </ul>
    </>
  );
}
