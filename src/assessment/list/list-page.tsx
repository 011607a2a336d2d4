import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  address,
  Button,
  ChoicesField,
  DateText,
  ListPage,
  ListTable,
  Paging,
  StatusTag,
} from '../../kernel/ui/index.ts';
import { called, type SubjectShown, subjectPage } from '../../subjects/index.ts';
import { stateTones, stateWords } from '../sitting/words.ts';
import type { SittingState } from '../tables.ts';
import type { SittingLine } from './find-sittings.ts';

export const states = Object.keys(stateWords) as SittingState[];

interface Found {
  lines: readonly SittingLine[];
  total: number;
  page: number;
  size: number;
}

const row = (line: SittingLine) => [
  <a class="govuk-link" href={`/assessments/${line.id}`}>
    {line.instrument}
  </a>,
  line.about ? called(line.about) : 'The partnership',
  line.title,
  <DateText value={line.openedAt} />,
  line.openedByName ?? 'Not known',
  <StatusTag tone={stateTones[line.state]}>{stateWords[line.state]}</StatusTag>,
];

const columns = [
  { text: 'Assessment' },
  { text: 'About', words: true },
  { text: 'Called', words: true },
  { text: 'Begun' },
  { text: 'By' },
  { text: 'How far' },
];

/** All the assessments that one may see, newest first. */
export const listPage = (found: Found & { state: readonly SittingState[]; mayBegin: boolean }): PageParts => ({
  title: 'Assessments',
  width: 'wide',
  body: (
    <ListPage
      heading="Assessments"
      sight="Showing what you can see"
      actions={
        found.mayBegin && (
          <Button href="/assessments/new" classes="govuk-button--secondary govuk-!-margin-bottom-0">
            Begin one of the partnership
          </Button>
        )
      }
      filter={{
        action: '/assessments',
        chosen: [
          {
            heading: 'How far',
            items: found.state.map((one) => ({
              text: stateWords[one],
              href: address('/assessments', { state: found.state.filter((other) => other !== one) }),
            })),
          },
        ],
        children: (
          <ChoicesField
            name="state"
            label="How far"
            small
            values={found.state}
            items={states.map((value) => ({ value, text: stateWords[value] }))}
          />
        ),
      }}
      columns={columns}
      rows={found.lines.map(row)}
      paged={{ ...found, href: (to) => address('/assessments', { state: found.state, page: to }) }}
      empty="There is none yet. Begin one from the page of a child, a group or a place."
    />
  ),
});

/** The assessments of one subject, among the other pages about it. */
export const listOfSubject = (found: Found & { subject: SubjectShown; today: CivilDate }): PageParts =>
  subjectPage({
    subject: found.subject,
    today: found.today,
    tab: 'assessments',
    heading: 'Assessments',
    body: (
      <>
        {found.subject.level >= 3 && (
          <Button href={address('/assessments/new', { subject: found.subject.id })} classes="govuk-button--secondary">
            Begin an assessment
          </Button>
        )}
        {found.lines.length === 0 ? (
          <p class="govuk-body">Nothing has been asked here yet that you can see.</p>
        ) : (
          <>
            <ListTable caption="Assessments" columns={columns} rows={found.lines.map(row)} />
            <Paging
              paged={{ ...found, href: (to) => address('/assessments', { subject: found.subject.id, page: to }) }}
            />
          </>
        )}
      </>
    ),
  });
