import type { PageParts } from '../../kernel/http/reply.ts';
import { address, Button, InsetText } from '../../kernel/ui/index.ts';
import { waitsForConfirming } from '../confirm/unconfirmed.ts';
import { mayEdit } from '../policy.ts';
import { BranchSection } from './branch-section.tsx';
import { countByStatus, filterActions, type PlanFilter } from './filter-actions.ts';
import { FilterForm } from './filter-form.tsx';
import { gentleNote } from './gentle-note.ts';
import { planPage } from './plan-frame.tsx';
import { type Branch, branchesOf } from './plan-tree.ts';
import { StatusCounts } from './status-counts.tsx';
import type { WholePlan } from './whole-plan.ts';

interface Shown {
  whole: WholePlan;
  filter: PlanFilter;
  /** How many actions wait for this reader's approval; those of whom they gave the evidence are somebody else's to approve. */
  approvable: number;
}

/** A plan of any shape: what it sets out to do, under each part its actions, each with one name, by when, and how it stands. */
export function planOverview({ whole, filter, approvable }: Shown): PageParts {
  const { plan } = whole;
  const at = `/plans/${plan.id}`;
  const live = whole.actions.filter(({ droppedAt }) => droppedAt === null);
  const shown = filterActions(live, filter);
  const filtered = shown.length < live.length;
  const edits = mayEdit(plan);
  const unconfirmed = live.filter(waitsForConfirming).length;
  const note = gentleNote(whole);
  return planPage({
    plan,
    tab: 'plan',
    body: (
      <>
        <Prose whole={whole} at="before" />
        {plan.state === 'ended' && <InsetText>This plan has ended. {plan.endedWhy}</InsetText>}
        <div class="kith-list-layout">
          <div class="kith-list-layout__filter">
            <FilterForm at={at} actions={live} filter={filter} />
          </div>
          <div class="kith-list-layout__list">
            <StatusCounts at={at} counts={countByStatus(live)} filter={filter} />
            <p class="govuk-body-s kith-no-print">
              <a class="govuk-link" href={filter.agency ? address('/actions', { lead: filter.agency }) : '/actions'}>
                Open actions across every plan{filter.agency && ` led by ${filter.agency}`}
              </a>
            </p>
            {edits && (
              <div class="govuk-button-group kith-no-print">
                <Button href={`${at}/actions/new`}>Add an action</Button>
                <Button classes="govuk-button--secondary" href={`${at}/parts/new`}>
                  Add a {plan.partKinds[0] ?? 'part'}
                </Button>
                {approvable > 0 && (
                  <Button classes="govuk-button--secondary" href={`${at}/approve`}>
                    {`Approve ${approvable} done`}
                  </Button>
                )}
                {unconfirmed > 0 && (
                  <Button classes="govuk-button--secondary" href={`${at}/confirm`}>
                    {`Confirm who answers for ${unconfirmed}`}
                  </Button>
                )}
                <a class="govuk-link" href={`${at}/state`}>
                  Agree, review or end this plan
                </a>
                {!plan.subject && (
                  <a class="govuk-link" href={`${at}/remind`}>
                    Remind those who answer for actions
                  </a>
                )}
              </div>
            )}
            {note && <InsetText>{note}</InsetText>}
            {branchesOf(whole, shown, filtered).map((branch: Branch) => (
              <BranchSection plan={plan} branch={branch} impacts={whole.impacts} edits={edits} />
            ))}
            {shown.length === 0 && <Empty filtered={filtered} at={at} />}
            <Dropped whole={whole} />
          </div>
        </div>
        <Prose whole={whole} at="after" />
      </>
    ),
  });
}

function Empty({ filtered, at }: { filtered: boolean; at: string }) {
  return (
    <p class="govuk-body">
      {filtered ? (
        <>
          No action is like that.{' '}
          <a class="govuk-link" href={at}>
            Show every action
          </a>
        </>
      ) : (
        'No actions yet.'
      )}
    </p>
  );
}

/** Words of the document that stand outside its tables. */
function Prose({ whole, at }: { whole: WholePlan; at: 'before' | 'after' }) {
  const words = whole.plan.prose.filter((prose) => (at === 'before') === (prose.at === 'before'));
  return (
    <>
      {words.map(({ text }) => (
        <p class="govuk-body kith-prose">{text}</p>
      ))}
    </>
  );
}

/** What was taken out of the plan: kept, with why. */
function Dropped({ whole }: { whole: WholePlan }) {
  const gone = whole.actions.filter(({ droppedAt }) => droppedAt !== null);
  if (gone.length === 0) return null;
  return (
    <details class="govuk-details">
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">Taken out of this plan ({gone.length})</span>
      </summary>
      <ul class="govuk-list govuk-list--bullet govuk-details__text">
        {gone.map((action) => (
          <li>
            <a class="govuk-link" href={`/plans/${whole.plan.id}/actions/${action.id}`}>
              {action.number} {action.wording}
            </a>
            : {action.droppedWhy}
          </li>
        ))}
      </ul>
    </details>
  );
}
