import { DateText } from '../../kernel/ui/index.ts';
import type { Terms } from '../terms/load-terms.ts';
import type { Assertion } from './assertion.ts';

/** One assertion as a sentence or two: how it is known, from whom, how sure, since when. */
export function SayAssertion({ assertion, terms, source }: { assertion: Assertion; terms: Terms; source: boolean }) {
  const { confidence, strength } = assertion;
  return (
    <>
      {terms.label('how_known', assertion.howKnown)}
      {source && `: ${assertion.source}`}. {terms.label('confidence', confidence)}
      {confidence === 'not known' && ' how sure'}
      {strength !== null && `, strength ${strength} of 5`}.{' '}
      {assertion.fromOn && (
        <>
          Since <DateText value={assertion.fromOn} />
          {assertion.untilOn && (
            <>
              {' '}
              to <DateText value={assertion.untilOn} />
            </>
          )}
          .{' '}
        </>
      )}
      {source && assertion.note && `${assertion.note} `}
      <span class="govuk-hint govuk-!-margin-bottom-0">
        {assertion.recordedBy ?? 'Someone'}
        {assertion.agency && `, ${assertion.agency}`}, <DateText value={assertion.recordedAt} />
        {assertion.decidedAt && assertion.decidedWhy && (
          <>
            . {assertion.status === 'rejected' ? 'Not accepted' : 'Accepted'} by {assertion.decidedBy ?? 'someone'}:{' '}
            {assertion.decidedWhy}
          </>
        )}
        {assertion.withdrawnAt && (
          <>
            . Withdrawn by {assertion.withdrawnBy ?? 'someone'}, <DateText value={assertion.withdrawnAt} />:{' '}
            {assertion.withdrawnWhy}
          </>
        )}
      </span>
    </>
  );
}
