import type { PageParts } from '../../kernel/http/reply.ts';
import { DateTimeText, StatusTag } from '../../kernel/ui/index.ts';
import { called } from '../../subjects/index.ts';
import type { SittingShown } from '../sitting/load-sitting.ts';
import { stateTones, stateWords } from '../sitting/words.ts';

/** The frame of every page of a sitting. The title says the label and never a name, since titles stay in a browser. */
export function sittingFrame(
  sitting: SittingShown,
  { heading, body, ...parts }: Omit<PageParts, 'title'> & { heading: string },
): PageParts {
  const { subject } = sitting;
  return {
    width: 'wide',
    breadcrumbs: [
      { text: 'Assessments', href: '/assessments' },
      ...(subject ? [{ text: called(subject), href: `/subjects/${subject.id}` }] : []),
      { text: sitting.instrument, href: `/assessments/${sitting.id}` },
    ],
    ...parts,
    title: `${heading}: ${sitting.instrument}${subject ? `, ${subject.label}` : ''}`,
    body: (
      <>
        <span class="govuk-caption-l">
          {sitting.title}
          {subject && `: ${called(subject)}`}
        </span>
        <h1 class="govuk-heading-l govuk-!-margin-bottom-4">{heading}</h1>
        {body}
      </>
    ),
  };
}

/** Where a sitting has got to, in words, with who and when. */
export function Standing({ sitting }: { sitting: SittingShown }) {
  return (
    <p class="govuk-body">
      <StatusTag tone={stateTones[sitting.state]}>{stateWords[sitting.state]}</StatusTag>{' '}
      {sitting.state === 'authorised' && sitting.authorisedAt ? (
        <>
          by {sitting.authorisedByName ?? 'somebody'}, <DateTimeText value={sitting.authorisedAt} />
        </>
      ) : sitting.state === 'submitted' && sitting.submittedAt ? (
        <>
          by {sitting.submittedByName ?? 'somebody'}, <DateTimeText value={sitting.submittedAt} />
        </>
      ) : (
        <>
          Begun by {sitting.openedByName ?? 'somebody'}, <DateTimeText value={sitting.openedAt} />
        </>
      )}
    </p>
  );
}
