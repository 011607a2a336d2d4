import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { type SubjectShown, subjectPage } from '../../subjects/index.ts';

/** What may be recorded about a subject, each with when to use it. */
export function choosePage({ subject, today }: { subject: SubjectShown; today: CivilDate }): PageParts {
  const about = `?about=${subject.id}`;
  const isPlace = subject.kind !== 'person' && subject.kind !== 'group';
  const choices: [text: string, href: string, hint: string][] = [
    ['A note', `/records/new/note${about}`, 'A visit, a call, a conversation, something you noticed.'],
    [
      'An incident',
      `/records/new/incident${about}`,
      'Something happened, on a day or at a time, to one or several people.',
    ],
    ...(subject.kind === 'person'
      ? ([
          ['A missing episode', `/records/new/missing${about}`, 'They were missing, or away without authorisation.'],
        ] as [string, string, string][])
      : []),
    ...(isPlace
      ? ([['A contact session', `/records/new/contact${about}`, 'Time spent with young people here.']] as [
          string,
          string,
          string,
        ][])
      : []),
    ['A consultation', `/records/new/consultation${about}`, 'A colleague asked for advice.'],
    [
      'Information',
      `/records/new/information${about}`,
      'Something you were told that others should know, with its source kept apart.',
    ],
  ];
  return subjectPage({
    subject,
    today,
    tab: 'chronology',
    heading: 'Record something',
    body: (
      <>
        <p class="govuk-body">
          If anyone is in danger now, ring 999. For a new worry about someone,{' '}
          <a class="govuk-link" href="/concerns/new">
            raise a concern
          </a>
          .
        </p>
        <ul class="govuk-list">
          {choices.map(([text, href, hint]) => (
            <li class="govuk-!-margin-bottom-3">
              <a class="govuk-link govuk-!-font-size-24" href={href}>
                {text}
              </a>
              <br />
              <span class="govuk-hint">{hint}</span>
            </li>
          ))}
        </ul>
      </>
    ),
  });
}
