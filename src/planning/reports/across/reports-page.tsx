import { type CivilDate, civilDate, partsOf, sayMonth } from '../../../kernel/clock/index.ts';
import type { PageParts } from '../../../kernel/http/reply.ts';
import { address, Button, Filter, ListTable, SelectField, StatusTag } from '../../../kernel/ui/index.ts';
import { everyWords } from '../../words.ts';
import { coversWords } from '../covers-words.ts';
import type { BoardOfPlan } from './boards.ts';
import type { ReportRound } from './find-reports-due.ts';
import { endOfForwardPlan } from './rounds.ts';
import { goesToWords, roundWords } from './words.ts';

const AT = '/reports-due';

interface Shown {
  rounds: readonly ReportRound[];
  boards: readonly BoardOfPlan[];
  board: string | null;
  today: CivilDate;
}

/** The forward plan of reports across every plan this reader may see: what is overdue, then month by month. */
export function reportsDuePage({ rounds, boards, board, today }: Shown): PageParts {
  const late = rounds.filter(({ state }) => state === 'overdue');
  const rest = rounds.filter(({ state }) => state !== 'overdue');
  const months = [...new Set(rest.map(({ dueMonth }) => dueMonth))];
  const choices = [...new Map(boards.map(({ id, name }) => [id, name]))].map(([value, text]) => ({ value, text }));
  const named = board === 'none' ? NO_BOARD : (choices.find(({ value }) => value === board)?.text ?? 'Another board');
  const last = sayMonth(partsOf(civilDate(endOfForwardPlan(today))));
  return {
    title: 'Reports due',
    width: 'wide',
    breadcrumbs: [{ text: 'Plans', href: '/plans' }],
    body: (
      <>
        <div class="kith-list-heading">
          <h1 class="govuk-heading-l">Reports due</h1>
          {rounds.length > 0 && (
            <div class="kith-list-heading__actions">
              <Button
                classes="govuk-button--secondary"
                href={address(`${AT}/export.csv`, { board: board ?? undefined })}
              >
                Download as CSV
              </Button>
            </div>
          )}
        </div>
        <div class="kith-list-layout">
          <div class="kith-list-layout__filter">
            <Filter
              action={AT}
              chosen={board === null ? [] : [{ heading: 'Goes to', items: [{ text: named, href: AT }] }]}
              clearHref={AT}
            >
              <SelectField
                name="board"
                label="Goes to"
                none="Any board or panel"
                value={board ?? ''}
                items={[...choices, { value: 'none', text: NO_BOARD }]}
              />
            </Filter>
          </div>
          <div class="kith-list-layout__list">
            <p class="govuk-body">
              Of every plan, as far as you can see{board !== null && `: ${named}`}. What is overdue, and what comes
              before {last}.
            </p>
            {rounds.length === 0 && <Empty filtered={board !== null} />}
            {late.length > 0 && <Months heading="Overdue, and not received" rounds={late} withMonth />}
            {months.map((month) => (
              <Months
                heading={sayMonth(partsOf(civilDate(month)))}
                rounds={rest.filter(({ dueMonth }) => dueMonth === month)}
              />
            ))}
          </div>
        </div>
      </>
    ),
  };
}

const NO_BOARD = 'No board follows its plan';

function Months({
  heading,
  rounds,
  withMonth = false,
}: {
  heading: string;
  rounds: readonly ReportRound[];
  withMonth?: boolean;
}) {
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      <ListTable
        caption={`Reports due: ${heading}`}
        columns={[
          { text: 'Report, and the plan it is of', words: true },
          { text: 'Covers' },
          { text: 'Goes to' },
          { text: 'Who answers for it' },
          { text: 'How it stands' },
        ]}
        rows={rounds.map((round) => row(round, withMonth))}
      />
    </>
  );
}

const row = (round: ReportRound, withMonth: boolean) => [
  <>
    <a class="govuk-link" href={`/plans/${round.plan.id}/reports`}>
      {round.title}
    </a>
    <span class="kith-under">
      {everyWords[round.every]},{' '}
      <a class="govuk-link" href={`/plans/${round.plan.id}`}>
        {round.plan.title}
      </a>
    </span>
    {round.plan.about && <span class="govuk-hint kith-under">{round.plan.about}</span>}
  </>,
  coversWords(round) ?? 'Not said',
  goesToWords(round) || 'No board',
  round.who ?? 'Nobody named',
  <>
    {round.state === 'overdue' ? <StatusTag tone="urgent">Overdue</StatusTag> : roundWords[round.state]}
    {withMonth && <span class="kith-under">Was due in {sayMonth(partsOf(civilDate(round.dueMonth)))}</span>}
  </>,
];

function Empty({ filtered }: { filtered: boolean }) {
  return (
    <div class="kith-empty govuk-body">
      {filtered ? (
        <>
          No report is due there.{' '}
          <a class="govuk-link" href={AT}>
            Show every report
          </a>
        </>
      ) : (
        <>
          No report is due in the next twelve months. Reports that come round are put down under a plan, on its page
          “Reports due”, or read from the paper it came from.{' '}
          <a class="govuk-link" href="/plans">
            Look at the plans
          </a>
        </>
      )}
    </div>
  );
}
