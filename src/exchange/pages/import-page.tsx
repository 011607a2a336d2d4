import type { PageParts } from '../../kernel/http/reply.ts';
import { DateTimeText, InsetText, KeyValues, ListTable, StatusTag, Table } from '../../kernel/ui/index.ts';
import type { Tallied } from '../tables.ts';
import type { RejectShown, RunShown } from './load-runs.ts';
import { count, formatName, outcomeIsFor, sizeWords, statusWords } from './words.ts';

/** One import: how far it is, every row counted, why any was rejected or held. */
export function importPage(shown: { run: RunShown; rejects: readonly RejectShown[] }): PageParts {
  const { run } = shown;
  return {
    title: formatName(run.format),
    breadcrumbs: [{ text: 'Files brought in', href: '/import' }],
    body: (
      <>
        <h1 class="govuk-heading-l">{formatName(run.format)}</h1>
        <p class="govuk-body">
          <StatusTag tone={statusWords[run.status].tone}>{statusWords[run.status].text}</StatusTag>
        </p>
        <HowFar run={run} />
        <KeyValues
          items={[
            { key: 'Sent', value: <DateTimeText value={run.startedAt} /> },
            { key: 'By', value: run.by },
            { key: 'Size', value: sizeWords(run.bytes) },
            { key: 'Known by', value: run.digest.toString('hex').slice(0, 12) },
          ]}
        />
        {run.status === 'landed' && <Counts run={run} />}
        {run.status === 'landed' && (run.rejected ?? 0) > 0 && <Rejects run={run} rejects={shown.rejects} />}
      </>
    ),
  };
}

function HowFar({ run }: { run: RunShown }) {
  switch (run.status) {
    case 'waiting':
    case 'running':
      return (
        <>
          <p class="govuk-body" role="status">
            {run.status === 'waiting'
              ? 'It will be read as soon as there is room.'
              : `Read ${sizeWords(run.bytesRead)} of ${sizeWords(run.bytes)}, as of `}
            {run.status === 'running' && <DateTimeText value={run.progressAt} />}
            {run.status === 'running' && '.'}
          </p>
          <p class="govuk-body">
            <a class="govuk-link" href={`/import/${run.id}`}>
              Look again
            </a>
            . You can leave this page; it goes on without you.
          </p>
        </>
      );
    case 'refused':
      return (
        <InsetText>
          {run.refusedWhy} <strong>Nothing was changed.</strong>
        </InsetText>
      );
    case 'failed':
      return (
        <InsetText>
          Something went wrong in Kith, and nothing was changed. It is tried again by itself for about an hour; after
          that, tell whoever looks after this system.
        </InsetText>
      );
    case 'landed':
      return null;
  }
}

function Counts({ run }: { run: RunShown }) {
  const rows: [string, number, string][] = [
    ...(run.outcome === null
      ? []
      : ([
          ['New', run.outcome.accepted, ''],
          ['Updated', run.outcome.updated, ''],
          ['Unchanged', run.outcome.unchanged, ''],
          ['Held for a person to decide', run.outcome.held, why(run.outcome.reasons)],
        ] satisfies [string, number, string][])),
    ['Rejected', run.rejected ?? 0, why(run.reasons)],
  ];
  return (
    <>
      <Table
        caption="Where every row went"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[{ text: 'Rows' }, { text: 'How many', format: 'numeric' }, { text: 'Why' }]}
        rows={[...rows, ['Read in all', run.read ?? 0, ''] as const].map(([what, rows, reasons]) => [
          { text: what },
          { text: count(rows), format: 'numeric' },
          { text: reasons },
        ])}
      />
      {run.outcome === null && (
        <p class="govuk-body">New, updated, unchanged and held: {lower(outcomeIsFor(run.format))}.</p>
      )}
      {(run.outcome?.held ?? 0) > 0 && (
        <p class="govuk-body">
          <a class="govuk-link" href="/import/held">
            Decide on held rows
          </a>
        </p>
      )}
      {Object.keys(run.warnings).length > 0 && <p class="govuk-body">Taken in with a warning: {why(run.warnings)}.</p>}
    </>
  );
}

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

const why = (reasons: Tallied): string =>
  Object.entries(reasons)
    .map(([code, rows]) => `${code.replaceAll('-', ' ')} (${count(rows)})`)
    .join(', ');

function Rejects({ run, rejects }: { run: RunShown; rejects: readonly RejectShown[] }) {
  if (rejects.length === 0) return <p class="govuk-body">Rejected rows are shown to importers, for 90 days.</p>;
  return (
    <>
      <h2 class="govuk-heading-m">Rejected rows</h2>
      <p class="govuk-body">
        <a class="govuk-link" href={`/import/${run.id}/rejects`}>
          Download the rejected rows
        </a>{' '}
        in the form they came in, put them right and bring that file in.
      </p>
      <ListTable
        caption={`The first ${count(rejects.length)} of ${count(run.rejected ?? 0)} rejected rows`}
        columns={[{ text: 'Line' }, { text: 'Where' }, { text: 'Why' }]}
        rows={rejects.map(({ line, place, reason, more }) => [
          count(line),
          place ?? 'The whole row',
          more > 0 ? `${reason} And ${count(more)} more.` : reason,
        ])}
      />
    </>
  );
}
