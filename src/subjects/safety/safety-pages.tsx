import { ageInYears, type CivilDate, civilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { address, DateText, KeyValues, ListPage, Telephone, WarningText } from '../../kernel/ui/index.ts';
import { stageWords } from '../words.ts';
import type { SafetySummary } from './safety-summary.ts';

const called = ({ name, label }: SafetySummary): string => name ?? label;

function Lead({ lead }: Pick<SafetySummary, 'lead'>) {
  if (!lead) return <>Nobody yet</>;
  return (
    <>
      {lead.name}, {lead.agency}
      {lead.phone && (
        <>
          , <Telephone number={lead.phone} />
        </>
      )}
    </>
  );
}

/** Every open child, for the emergency duty team: no glass to break (domain §7.8 I24). */
export function safetyListPage(found: {
  lines: readonly SafetySummary[];
  total: number;
  page: number;
  size: number;
}): PageParts {
  return {
    title: 'Safety summaries',
    width: 'wide',
    body: (
      <ListPage
        heading="Safety summaries"
        sight="Showing what you can see"
        columns={[
          { text: 'Child or young adult' },
          { text: 'Speak first to' },
          { text: 'Warnings' },
          { text: 'Where it stands' },
        ]}
        rows={found.lines.map((line) => [
          <a class="govuk-link" href={`/safety-summaries/${line.id}`}>
            {called(line)}
          </a>,
          <Lead lead={line.lead} />,
          line.warnings.length > 0 ? `${line.warnings.length} to read first` : 'None',
          stageWords[line.stage] ?? line.stage,
        ])}
        paged={{ ...found, href: (page) => address('/safety-summaries', { page }) }}
        empty="No child has an open case. They appear here as soon as one is accepted. To find someone else, search above."
      />
    ),
  };
}

/** One child on one page: who leads, what to do tonight, what to know before going, and where. */
export function safetySummaryPage(summary: SafetySummary, today: CivilDate): PageParts {
  const age = summary.bornOn ? ageInYears(civilDate(summary.bornOn), today) : null;
  return {
    title: `Safety summary: ${summary.label}`,
    breadcrumbs: [{ text: 'Safety summaries', href: '/safety-summaries' }],
    body: (
      <>
        <h1 class="govuk-heading-l">{called(summary)}</h1>
        {summary.warnings.map((warning) => (
          <WarningText>{warning}</WarningText>
        ))}
        <KeyValues
          items={[
            {
              key: 'Tonight',
              value:
                summary.plan.length > 0
                  ? summary.plan.join('\n')
                  : 'No safety plan is written yet. Ring whoever leads.',
            },
            { key: 'Speak first to', value: <Lead lead={summary.lead} /> },
            {
              key: 'Address',
              value: summary.safeAddress ? (
                <a class="govuk-link" href={`/subjects/${summary.id}/safe-address`}>
                  A safe address is held. Open it with a reason
                </a>
              ) : (
                summary.address
              ),
            },
            { key: 'Safe ways to get in touch', value: summary.safeContact.join('\n') || 'Not recorded' },
            { key: 'Flags', value: summary.flags.join(', ') || 'None' },
            { key: 'Age', value: age === null ? 'Not known' : `${age}` },
            { key: 'Where it stands', value: stageWords[summary.stage] ?? summary.stage },
            { key: 'Next review', value: summary.reviewOn ? <DateText value={summary.reviewOn} /> : 'None set' },
          ]}
        />
        <p class="govuk-body">
          <a class="govuk-link" href={`/subjects/${summary.id}`}>
            Open the whole record
          </a>
        </p>
      </>
    ),
  };
}
