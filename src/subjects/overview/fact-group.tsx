import type { Field } from '../facts/fact.ts';
import { FactLine } from '../facts/fact-line.tsx';
import type { FactsShown } from '../facts/load-facts.ts';

/** The answers to some fields, question by question; nothing where none is answered. */
export function FactGroup({ facts, of }: { facts: FactsShown; of: Field['firstPage'] }) {
  const asked = facts.fields.filter((field) => field.firstPage === of);
  const answered = asked.filter((field) => facts.live(field.code).some((fact) => fact.known === 'known'));
  return answered.map((field) => (
    <>
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{field.label}</h3>
      <ul class="govuk-list">
        {facts
          .live(field.code)
          .filter((fact) => fact.known === 'known')
          .map((fact) => (
            <li>
              <FactLine field={field} fact={fact} terms={facts.terms} />
            </li>
          ))}
      </ul>
    </>
  ));
}

/** Whether any of these fields has an answer this reader sees. */
export const hasAny = (facts: FactsShown, of: Field['firstPage']): boolean =>
  facts.fields.some((field) => field.firstPage === of && facts.live(field.code).some((fact) => fact.known === 'known'));
