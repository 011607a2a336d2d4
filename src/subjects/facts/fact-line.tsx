import { DateText } from '../../kernel/ui/index.ts';
import type { Terms } from '../terms/load-terms.ts';
import type { Fact, Field } from './fact.ts';
import { sayAnswer } from './say-answer.ts';

/** How an answer is known, and when: every claim says both. */
export function HowKnown({ fact, terms }: { fact: Fact; terms: Terms }) {
  return (
    <span class="govuk-hint kith-how-known">
      {fact.howKnown ? terms.label('how_known', fact.howKnown) : 'How it is known was not recorded'}
      {fact.source && `. ${fact.source}`}
      {'. '}
      {fact.isOpinion && 'An opinion. '}
      {fact.fromOn ? (
        <>
          Since <DateText value={fact.fromOn} />
        </>
      ) : (
        <>
          Recorded <DateText value={fact.recordedAt} />
        </>
      )}
      .
    </span>
  );
}

/** One answer with how it is known under it. */
export function FactLine({ field, fact, terms }: { field: Field; fact: Fact; terms: Terms }) {
  return (
    <>
      {sayAnswer(field, fact, terms)}
      {fact.known === 'known' && (
        <>
          <br />
          <HowKnown fact={fact} terms={terms} />
        </>
      )}
    </>
  );
}
