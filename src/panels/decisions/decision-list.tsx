import { DateText, KeyValues } from '../../kernel/ui/index.ts';
import { Lines } from '../forms/lines.tsx';
import { outcomeWords } from '../words.ts';
import type { AgreedAction, DecisionShown } from './load-decisions.ts';

/** One decision, with its reasons, and whoever saw it otherwise. */
export function DecisionCard({ decision, dissentHref }: { decision: DecisionShown; dissentHref?: string }) {
  return (
    <>
      <KeyValues
        items={[
          {
            key: 'Decided',
            value: (
              <>
                {decision.outcome && <strong>{outcomeWords[decision.outcome]}. </strong>}
                {decision.wording}
              </>
            ),
          },
          { key: 'Because', value: <Lines text={decision.rationale} /> },
          decision.reviewer && { key: 'Who looks again', value: decision.reviewer },
          decision.planOwner && { key: 'Who keeps the safety plan', value: decision.planOwner },
          decision.reopensWhen && { key: 'What opens it again', value: decision.reopensWhen },
          ...decision.dissent.map(({ name, words }) => ({ key: `${name} saw it otherwise`, value: words })),
        ]}
      />
      {dissentHref && (
        <p class="govuk-body kith-no-print">
          <a class="govuk-link" href={dissentHref}>
            Record that somebody saw it otherwise
          </a>
        </p>
      )}
    </>
  );
}

/** Actions agreed, each with the one person who answers for it. */
export function AgreedActions({ actions }: { actions: readonly AgreedAction[] }) {
  if (actions.length === 0) return null;
  return (
    <>
      <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">Actions</p>
      <ul class="govuk-list govuk-list--bullet">
        {actions.map((action) => (
          <li>
            <a class="govuk-link" href={`/plans/${action.planId}`}>
              {action.wording}
            </a>
            : {action.accountable ?? 'nobody yet'}
            {action.dueBy && (
              <>
                , by <DateText value={action.dueBy} />
              </>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
