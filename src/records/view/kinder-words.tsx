import { Details } from '../../kernel/ui/index.ts';
import { suggest } from '../../kernel/words/index.ts';
import type { RecordShown } from './load-record.ts';

/**
 * Offers whoever wrote an account kinder and more exact words for what is in it, with the reason; a child may read this one
 * day (domain §7.6). To its writer alone, never of words said by a young person, and only to take or leave: nothing is
 * changed and nothing is counted.
 */
export function KinderWords({ record }: { record: Pick<RecordShown, 'id' | 'kind' | 'narratives'> }) {
  const found = record.narratives
    .filter((narrative) => narrative.mine && !narrative.inTheirOwnWords)
    .flatMap(({ text }) => suggest(text));
  const each = [...new Map(found.map((one) => [one.phrase.toLowerCase(), one])).values()];
  if (each.length === 0) return null;
  return (
    <Details summaryText="Some words here could be kinder">
      <p class="govuk-body">The young person may read this one day. You wrote:</p>
      <ul class="govuk-list govuk-list--bullet">
        {each.map(({ phrase, instead, why }) => (
          <li>
            “{phrase}”. You could say: {instead}. {why}
          </li>
        ))}
      </ul>
      {record.kind !== 'concern' && (
        <a class="govuk-link" href={`/records/${record.id}/amend`}>
          Amend this record
        </a>
      )}
    </Details>
  );
}
