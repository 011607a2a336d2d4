import { civilDate, sayDate } from '../../kernel/clock/index.ts';
import { DateText, Details, KeyValues, StatusTag } from '../../kernel/ui/index.ts';
import { stepWords, whyNotSecond } from '../warnings/rules.ts';
import { type ReviewShown, type WarningShown, waitingStep } from '../warnings/warning.ts';
import type { NotesShown } from './notes-page.tsx';
import { Section } from './section.tsx';

export function WarningsSection({ subject, warnings, today, readerId }: NotesShown) {
  const [live, ended] = [warnings.filter(({ endedAt }) => !endedAt), warnings.filter(({ endedAt }) => endedAt)];
  return (
    <Section
      id="warnings"
      heading="Warning notes"
      add={{ href: `/subjects/${subject.id}/warnings/new`, text: 'Write a warning note' }}
    >
      {live.length === 0 && <p class="govuk-body">None.</p>}
      {live.map((warning) => (
        <Warning subjectId={subject.id} warning={warning} overdue={warning.reviewOn < today} readerId={readerId} />
      ))}
      {ended.length > 0 && (
        <Details summaryText={ended.length === 1 ? 'One that has ended' : `${ended.length} that have ended`}>
          {ended.map((warning) => (
            <>
              <p class="govuk-body">{warning.note}</p>
              <Steps reviews={warning.reviews} />
            </>
          ))}
        </Details>
      )}
    </Section>
  );
}

function Warning(props: { subjectId: string; warning: WarningShown; overdue: boolean; readerId: string }) {
  const { subjectId, warning, overdue } = props;
  const waiting = waitingStep(warning);
  const address = `/subjects/${subjectId}/warnings/${warning.id}`;
  return (
    <KeyValues
      items={[
        { key: 'Note', value: warning.note },
        {
          key: 'Have they been told?',
          value: warning.disclosed ? 'Yes' : `No: ${warning.notDisclosedWhy}`,
        },
        {
          key: 'Looked at again',
          value: (
            <>
              {sayDate(civilDate(warning.reviewOn))} {overdue && <StatusTag tone="urgent">Overdue</StatusTag>}
            </>
          ),
          actions: waiting ? [] : [{ href: `${address}/review`, text: 'Review' }],
        },
        waiting && {
          key: 'Waiting for a second person',
          value: `${stepWords[waiting.step]}, proposed by ${waiting.proposedByName}: ${waiting.rationale}`,
          actions: whyNotSecond(props.readerId, waiting)
            ? []
            : [{ href: `${address}/second`, text: 'Agree or send back' }],
        },
        { key: 'Steps taken', value: <Steps reviews={warning.reviews} /> },
      ]}
    />
  );
}

function Steps({ reviews }: { reviews: readonly ReviewShown[] }) {
  return (
    <ul class="govuk-list govuk-!-margin-bottom-0">
      {reviews.map((review) => (
        <li>
          {stepWords[review.step]}: {review.proposedByName}, <DateText value={new Date(review.proposedAt)} />.{' '}
          {review.status === 'waiting' && 'Waiting for a second person.'}
          {review.status === 'agreed' && `Agreed by ${review.secondByName}: ${review.secondRationale}`}
          {review.status === 'returned' && `Sent back by ${review.secondByName}: ${review.secondRationale}`}
        </li>
      ))}
    </ul>
  );
}
