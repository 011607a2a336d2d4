import type { PageParts } from '../../kernel/http/reply.ts';
import {
  address,
  Button,
  ChoicesField,
  DateText,
  ListPage,
  ListTable,
  StatusTag,
  TextField,
} from '../../kernel/ui/index.ts';
import type { PlanKind } from '../plan/load-kinds.ts';
import { stateWords } from '../words.ts';
import type { PlanLine } from './find-plans.ts';

const columns = [
  { text: 'Plan', words: true },
  { text: 'Kind' },
  { text: 'About' },
  { text: 'State' },
  { text: 'Next due' },
  { text: 'Open', format: 'numeric' as const },
  { text: 'Overdue' },
];

const row = (line: PlanLine) => [
  <a class="govuk-link" href={`/plans/${line.id}`}>
    {line.title}
  </a>,
  line.kindName,
  line.subject ? (
    <a class="govuk-link" href={`/subjects/${line.subject.id}`}>
      {line.subject.called}
    </a>
  ) : (
    'The partnership'
  ),
  stateWords[line.state],
  line.nextDue ? <DateText value={line.nextDue} /> : 'Nothing to come',
  `${line.open} of ${line.actions}`,
  line.overdue > 0 ? (
    <a class="govuk-link" href={address(`/plans/${line.id}`, { status: ['overdue'] })}>
      <StatusTag tone="urgent">{`${line.overdue} overdue`}</StatusTag>
    </a>
  ) : (
    'None'
  ),
];

/** Every plan this reader may see. */
export function planListPage(found: {
  lines: readonly PlanLine[];
  total: number;
  kinds: readonly PlanKind[];
  kind: readonly string[];
  /** What was asked for by words; empty where nothing was. */
  words: string;
  page: number;
  size: number;
  mayBegin: boolean;
}): PageParts {
  const { words, kind, kinds, page } = found;
  return {
    title: 'Plans',
    width: 'wide',
    body: (
      <ListPage
        heading="Plans"
        sight="Showing what you can see"
        actions={
          <>
            {found.mayBegin && (
              <>
                <Button href="/plans/new">New plan</Button>{' '}
                <a class="govuk-link" href="/plans/import">
                  Plans brought in
                </a>{' '}
              </>
            )}
            <a class="govuk-link" href="/actions">
              Open actions
            </a>{' '}
            <a class="govuk-link" href="/reports-due">
              Reports due
            </a>
          </>
        }
        filter={{
          action: '/plans',
          chosen: [
            { heading: 'Words', items: words === '' ? [] : [{ text: words, href: address('/plans', { kind }) }] },
            {
              heading: 'Kind',
              items: kind.map((one) => ({
                text: kinds.find(({ code }) => code === one)?.name ?? one,
                href: address('/plans', { words, kind: kind.filter((other) => other !== one) }),
              })),
            },
          ],
          children: (
            <>
              <TextField
                name="words"
                label="Words"
                hint="Of its title or kind. A slip in a long word is forgiven."
                value={words}
              />
              <ChoicesField
                name="kind"
                label="Kind"
                small
                values={kind}
                items={kinds.map(({ code, name }) => ({ value: code, text: name }))}
              />
            </>
          ),
        }}
        columns={columns}
        rows={found.lines.map(row)}
        paged={{
          page,
          size: found.size,
          total: found.total,
          href: (to) => address('/plans', { words, kind, page: to }),
        }}
        empty={
          words !== '' || kind.length > 0
            ? 'No plan that you can see is like that. Try one word of its title, or clear the filter.'
            : 'No plans to show yet. The partnership’s plans appear here, and those of the cases you work in.'
        }
      />
    ),
  };
}

/** The plans about one subject, as a table on its own page. */
export const PlansAbout = ({ lines }: { lines: readonly PlanLine[] }) =>
  lines.length === 0 ? (
    <p class="govuk-body">No plan yet.</p>
  ) : (
    <ListTable
      caption="Plans"
      columns={columns.filter(({ text }) => text !== 'About')}
      rows={lines.map((line) => row(line).filter((_, at) => at !== 2))}
    />
  );
