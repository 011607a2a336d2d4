import { DateText, KeyValues, ListTable, StatusTag, type Tone } from '../../kernel/ui/index.ts';
import type { ActionStatus } from '../../planning/index.ts';
import { type ItemShown, itemSays } from '../agenda/load-items.ts';
import { outcomeWords } from '../words.ts';
import type { Papers } from './load-papers.ts';

const statusWords: Record<ActionStatus, { says: string; tone: Tone }> = {
  complete: { says: 'Complete', tone: 'done' },
  not_needed: { says: 'Not needed', tone: 'quiet' },
  waiting_for_approval: { says: 'Done, to approve', tone: 'active' },
  overdue: { says: 'Overdue', tone: 'urgent' },
  at_risk: { says: 'At risk', tone: 'soon' },
  on_track: { says: 'On track', tone: 'done' },
  not_started: { says: 'Not started', tone: 'quiet' },
};

/** What there is to read about one item. */
export function PapersOf({ papers, item }: { papers: Papers; item: ItemShown }) {
  const says = item.action ? 'How it stands' : 'Still to be done';
  return (
    <>
      {(papers.stage || papers.lastDecision) && (
        <KeyValues
          items={[
            papers.stage && { key: 'Where it stands', value: papers.stage },
            papers.lead && { key: 'Who leads', value: papers.lead },
            papers.reviewOn && { key: 'Review', value: <DateText value={papers.reviewOn} /> },
            papers.lastDecision && {
              key: 'Last decided here',
              value: (
                <>
                  {papers.lastDecision.outcome && `${outcomeWords[papers.lastDecision.outcome]}. `}
                  {papers.lastDecision.wording} (<DateText value={papers.lastDecision.decidedAt} />)
                </>
              ),
            },
          ]}
        />
      )}
      {papers.actions.length > 0 && (
        <>
          <p class="govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1">{says}</p>
          <ListTable
            caption={`${says}: ${itemSays(item)}`}
            columns={[{ text: 'What', words: true }, { text: 'Who' }, { text: 'By' }, { text: 'Now' }]}
            rows={papers.actions.map((action) => [
              <>
                {action.wording}
                {action.said && (
                  <span class="kith-under">
                    {action.status === 'waiting_for_approval' ? 'What shows it' : 'At risk because'}: {action.said}
                  </span>
                )}
              </>,
              action.accountable ?? 'Nobody yet',
              action.dueBy ? <DateText value={action.dueBy} /> : 'No date',
              <StatusTag tone={statusWords[action.status].tone}>{statusWords[action.status].says}</StatusTag>,
            ])}
          />
        </>
      )}
    </>
  );
}
