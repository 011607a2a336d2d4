import type { PageParts } from '../../kernel/http/reply.ts';
import { address, Button, DateText, dateWords, ListPage, StatusTag, type Tone } from '../../kernel/ui/index.ts';
import { type Grade, gradeOf, gradeWords, movementOf, movementWords } from './grade.ts';
import { HeatGrid } from './heat-grid.tsx';
import type { RiskLine } from './load-risks.ts';

export const gradeTones: Record<Grade, Tone> = { low: 'done', moderate: 'quiet', high: 'soon', severe: 'urgent' };

export interface RisksFound {
  lines: readonly RiskLine[];
  total: number;
  page: number;
  size: number;
  closed: boolean;
  mayWrite: boolean;
  /** The London day, for what should have been looked at by now. */
  today: string;
}

/** The risk log: the grid people look at, then the list they read. */
export function riskListPage(found: RisksFound): PageParts {
  const { lines, page, size, total, closed } = found;
  const scores = lines.flatMap(({ now }) => now ?? []);
  return {
    title: 'Risk log',
    width: 'wide',
    breadcrumbs: [{ text: 'Partnership', href: '/partnership' }],
    body: (
      <>
        <ListPage
          heading={closed ? 'Risk log: closed' : 'Risk log'}
          sight="Showing what you can see"
          actions={found.mayWrite && <Button href="/risks/new">Add a risk</Button>}
          columns={[
            { text: 'Risk', words: true },
            { text: 'Kind' },
            { text: 'Owner' },
            { text: 'Now' },
            { text: 'Since last time' },
            { text: 'Look again by' },
          ]}
          rows={lines.map((line) => row(line, found.today))}
          paged={{ page, size, total, href: (to) => address('/risks', { closed: closed ? ['yes'] : [], page: to }) }}
          empty={
            !found.mayWrite
              ? 'There is no risk here that you can see.'
              : closed
                ? 'No risk has been closed.'
                : 'No risk is on the log. Add one when something could stop the partnership keeping children safe.'
          }
        />
        <p class="govuk-body">
          <a class="govuk-link" href={closed ? '/risks' : '/risks?closed=yes'}>
            {closed ? 'Risks that are open' : 'Risks that were closed'}
          </a>
        </p>
        {scores.length > 0 && !closed && <HeatGrid scores={scores} caption="Where the risks on this page stand now" />}
      </>
    ),
  };
}

const row = (line: RiskLine, today: string) => [
  <>
    <a class="govuk-link" href={`/risks/${line.id}`}>
      {line.number}: {line.description}
    </a>
    {line.confidential && <span class="govuk-hint govuk-!-margin-bottom-0">Confidential</span>}
  </>,
  line.category,
  line.ownerName ?? 'Nobody yet',
  line.now ? (
    <StatusTag
      tone={gradeTones[gradeOf(line.now)]}
    >{`${gradeWords[gradeOf(line.now)]} (${line.now.likelihood} × ${line.now.impact})`}</StatusTag>
  ) : (
    'Not scored'
  ),
  line.now ? movementWords[movementOf(line.now, line.before)] : '',
  !line.closedAt && line.reviewOn < today ? (
    <StatusTag tone="urgent">{`Overdue since ${dateWords(line.reviewOn)}`}</StatusTag>
  ) : (
    <DateText value={line.reviewOn} />
  ),
];
