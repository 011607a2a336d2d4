import { DateText } from '../../kernel/ui/index.ts';
import { FactLine } from '../facts/fact-line.tsx';
import type { FactsShown } from '../facts/load-facts.ts';
import type { OwnWords } from './own-words.ts';

/** Their own words have a place of their own, and look different from everyone else's. */
export function TheirWords({
  heading,
  facts,
  words,
}: {
  heading: string;
  facts: FactsShown;
  words: readonly OwnWords[];
}) {
  const asked = facts.fields.filter((field) => field.firstPage === 'own_words');
  const said = asked.flatMap((field) =>
    facts.live(field.code).flatMap((fact) => (fact.known === 'known' ? [{ field, fact }] : [])),
  );
  if (said.length === 0 && words.length === 0) return null;
  return (
    <section aria-labelledby="own-words">
      <h2 class="govuk-heading-m" id="own-words">
        {heading}
      </h2>
      {said.map(({ field, fact }) => (
        <blockquote class="govuk-body kith-their-words">
          <FactLine field={field} fact={fact} terms={facts.terms} />
        </blockquote>
      ))}
      {words.map((one) => (
        <blockquote class="govuk-body kith-their-words">
          {one.text}
          <br />
          <span class="govuk-hint">
            Said when something was recorded, <DateText value={one.at} />.
          </span>
        </blockquote>
      ))}
    </section>
  );
}
