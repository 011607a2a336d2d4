import { londonDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, DateText, InsetText, KeyValues } from '../../kernel/ui/index.ts';
import { ImpactList } from '../measures/impact-list.tsx';
import type { ImpactShown } from '../measures/load-impacts.ts';
import type { PartShown } from '../plan/load-parts.ts';
import type { PlanShown } from '../plan/load-plan.ts';
import { planPage } from '../plan/plan-frame.tsx';
import { accountableWords, actionName, partHeading } from '../plan/plan-words.ts';
import type { NoteShown } from '../plan/whole-plan.ts';
import { mayEdit, maySay, whyNotApprove } from '../policy.ts';
import { leadKindWords } from '../words.ts';
import type { Origin } from './came-from.ts';
import { dueWords } from './due-words.ts';
import type { ActionShown, LeadShown } from './load-actions.ts';
import { type UpdateShown, waitingEvidence } from './load-updates.ts';
import { ActionStatusTag } from './status-words.tsx';
import { UpdateList } from './update-list.tsx';

export interface ActionPage {
  plan: PlanShown;
  action: ActionShown;
  part: PartShown | null;
  updates: readonly UpdateShown[];
  impacts: readonly ImpactShown[];
  notes: readonly NoteShown[];
  /** What it came from, as far as this reader may see. */
  origins: readonly Origin[];
  changes: readonly { id: string; at: Date; by: string | null; why: string; was: string }[];
  actorId: string;
}

/** One action: what it says, who answers for it, by when, how it stands, and everything that was ever said of it. */
export function actionPage(shown: ActionPage): PageParts {
  const { plan, action } = shown;
  return planPage({
    plan,
    heading: actionName(action),
    body: (
      <>
        <p class="govuk-body-l kith-prose">{action.wording}</p>
        {action.droppedAt && (
          <InsetText>
            Taken out of this plan on <DateText value={londonDate(action.droppedAt)} />. {action.droppedWhy}
          </InsetText>
        )}
        <Buttons shown={shown} />
        <Facts shown={shown} />
        {shown.impacts.length > 0 && <h2 class="govuk-heading-m">What it is to change</h2>}
        <ImpactList impacts={shown.impacts} plan={`/plans/${plan.id}`} mayEdit={mayEdit(plan)} />
        <h2 class="govuk-heading-m">Updates</h2>
        <UpdateList updates={shown.updates} />
        <Changes changes={shown.changes} />
      </>
    ),
  });
}

/** One thing to do next, and the rest as links. */
function Buttons({ shown: { plan, action, updates, actorId } }: { shown: ActionPage }) {
  const at = `/plans/${plan.id}/actions/${action.id}`;
  if (!maySay(plan, action, { id: actorId })) return null;
  const edits = mayEdit(plan);
  const settled = action.claim === 'complete' || action.claim === 'not_needed';
  const refused = action.claim === 'done' ? whyNotApprove(waitingEvidence(updates), { id: actorId }) : null;
  return (
    <>
      <div class="govuk-button-group">
        {action.claim === 'done' ? (
          edits && refused === null && <Button href={`${at}/approve`}>Approve or send back</Button>
        ) : settled ? (
          edits && (
            <Button href={`${at}/reopen`} classes="govuk-button--secondary">
              Open it again
            </Button>
          )
        ) : (
          <Button href={`${at}/update`}>Add an update</Button>
        )}
        {edits && !action.accountable && (
          <Button href={`${at}/confirm`} classes="govuk-button--secondary">
            Confirm who is accountable
          </Button>
        )}
      </div>
      {refused && <InsetText>{refused}</InsetText>}
      <p class="govuk-body kith-no-print">
        {!settled && (
          <a class="govuk-link" href={`${at}/delegate`}>
            Hand it to somebody else
          </a>
        )}
        {edits && (
          <>
            {!settled && ' · '}
            <a class="govuk-link" href={`${at}/change`}>
              Change its words or date
            </a>{' '}
            ·{' '}
            <a class="govuk-link" href={`${at}/serves`}>
              Say which other plan it serves
            </a>{' '}
            ·{' '}
            <a class="govuk-link" href={`/plans/${plan.id}/impacts/new?action=${action.id}`}>
              Add an impact
            </a>{' '}
            ·{' '}
            <a class="govuk-link" href={`${at}/drop`}>
              Take it out of the plan
            </a>
          </>
        )}
      </p>
    </>
  );
}

function Facts({ shown: { plan, action, part, notes, origins } }: { shown: ActionPage }) {
  const asPrinted = action.due.said && action.due.by !== null && action.due.said !== dueWords(action.due);
  return (
    <KeyValues
      items={[
        { key: 'Status', value: <ActionStatusTag status={action.status} /> },
        action.claimReason !== null && { key: 'Why', value: action.claimReason },
        {
          key: 'Who answers for it',
          value: action.accountable
            ? `${action.accountable.name}, ${action.accountable.agency}`
            : accountableWords(action),
        },
        {
          key: 'By when',
          value: asPrinted ? `${dueWords(action.due)} (the document says “${action.due.said}”)` : dueWords(action.due),
        },
        { key: 'Leads', value: <Leads leads={action.leads.filter(({ part: as }) => as !== 'supporting')} /> },
        {
          key: 'Supported by',
          value: action.leads.some(({ part: as }) => as === 'supporting') ? (
            <Leads leads={action.leads.filter(({ part: as }) => as === 'supporting')} />
          ) : (
            'Nobody named'
          ),
        },
        part !== null && {
          key: 'Under',
          value: (
            <a class="govuk-link" href={`/plans/${plan.id}#part-${part.id}`}>
              {partHeading(part)}
            </a>
          ),
        },
        action.strandName !== null && { key: 'Kind of action', value: action.strandName },
        action.serves !== null && {
          key: 'Serves',
          value: (
            <a class="govuk-link" href={`/plans/${action.serves.planId}#part-${action.serves.partId}`}>
              {partHeading(action.serves)}, {action.serves.planTitle}
            </a>
          ),
        },
        origins.length > 0 && {
          key: 'Came from',
          value: (
            <ul class="govuk-list govuk-!-margin-bottom-0">
              {origins.map(({ says, href }) => (
                <li>
                  <a class="govuk-link" href={href}>
                    {says}
                  </a>
                </li>
              ))}
            </ul>
          ),
        },
        ...notes.map(({ heading, text }) => ({ key: heading, value: text })),
      ]}
    />
  );
}

/** Those a plan names, as it says them; who Kith knows them to be stands beside. */
function Leads({ leads }: { leads: readonly LeadShown[] }) {
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {leads.map((lead) => (
        <li>
          {lead.said}
          {lead.agencySaid && `, ${lead.agencySaid}`}
          {lead.matched
            ? lead.matched !== lead.said && <span class="govuk-hint kith-under">Known as {lead.matched}</span>
            : lead.kind !== 'person' &&
              lead.kind !== 'note' && <span class="govuk-hint kith-under">{leadKindWords[lead.kind]}</span>}
        </li>
      ))}
    </ul>
  );
}

/** What the action said before, each time it was changed, with who changed it and why. */
function Changes({ changes }: Pick<ActionPage, 'changes'>) {
  if (changes.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">What it said before</span>
      </summary>
      <ul class="govuk-list govuk-list--bullet govuk-details__text">
        {changes.map(({ at, by, why, was }) => (
          <li>
            “{was}” until <DateText value={londonDate(at)} />, changed by {by ?? 'Kith'}: {why}
          </li>
        ))}
      </ul>
    </details>
  );
}
