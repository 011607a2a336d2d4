import type { PageParts } from '../../kernel/http/reply.ts';
import { address, Button, ChoicesField, DateText, ListPage, StatusTag } from '../../kernel/ui/index.ts';
import { called, type SubjectShown } from '../../subjects/index.ts';
import { stateTones, stateWords } from '../sitting/words.ts';
import type { SittingState } from '../tables.ts';
import type { SittingLine } from './find-sittings.ts';

export const states = Object.keys(stateWords) as SittingState[];

/** Assessments, newest first: all that one may see, or those of one subject. */
export function listPage(found: {
  lines: readonly SittingLine[];
  total: number;
  state: readonly SittingState[];
  subject: SubjectShown | null;
  page: number;
  size: number;
}): PageParts {
  const { subject, state, page } = found;
  const keep = { subject: subject?.id };
  const heading = subject ? `Assessments: ${called(subject)}` : 'Assessments';
  return {
    title: subject ? `Assessments: ${subject.label}` : heading,
    width: 'wide',
    breadcrumbs: subject
      ? [
          { text: 'People and places', href: '/subjects' },
          { text: called(subject), href: `/subjects/${subject.id}` },
        ]
      : [],
    body: (
      <ListPage
        heading={heading}
        sight="Showing what you can see"
        actions={
          <Button href={address('/assessments/new', keep)} classes="govuk-button--secondary govuk-!-margin-bottom-0">
            {subject ? 'Begin an assessment' : 'Begin one of the partnership'}
          </Button>
        }
        filter={{
          action: '/assessments',
          keep,
          chosen: [
            {
              heading: 'How far',
              items: state.map((one) => ({
                text: stateWords[one],
                href: address('/assessments', { ...keep, state: state.filter((other) => other !== one) }),
              })),
            },
          ],
          children: (
            <ChoicesField
              name="state"
              label="How far"
              small
              values={state}
              items={states.map((value) => ({ value, text: stateWords[value] }))}
            />
          ),
        }}
        columns={[
          { text: 'Assessment' },
          { text: 'About', words: true },
          { text: 'Called', words: true },
          { text: 'Begun' },
          { text: 'By' },
          { text: 'How far' },
        ]}
        rows={found.lines.map((line) => [
          <a class="govuk-link" href={`/assessments/${line.id}`}>
            {line.instrument}
          </a>,
          line.about ? called(line.about) : 'The partnership',
          line.title,
          <DateText value={line.openedAt} />,
          line.openedByName ?? 'Not known',
          <StatusTag tone={stateTones[line.state]}>{stateWords[line.state]}</StatusTag>,
        ])}
        paged={{
          page,
          size: found.size,
          total: found.total,
          href: (to) => address('/assessments', { ...keep, state, page: to }),
        }}
        empty={
          subject
            ? 'Nothing has been asked here yet.'
            : 'There is none yet. Begin one from the page of a child, a group or a place.'
        }
      />
    ),
  };
}
