import { Button } from '../../kernel/ui/index.ts';
import type { Suggested } from '../standing/suggest.ts';

/** What a rule suggests, how it was reckoned, and two equal ways on. It writes nothing (I11). */
export function SuggestedCard({ suggested, ways }: { suggested: Suggested; ways: { id: string } | null }) {
  const { title, level, sentence, arithmetic, about } = suggested;
  return (
    <section class="govuk-summary-card">
      <div class="govuk-summary-card__title-wrapper">
        <h3 class="govuk-summary-card__title">
          {title}: {level ? `the tool suggests “${level.label}”` : 'the tool suggests no level'}
        </h3>
      </div>
      <div class="govuk-summary-card__content">
        <p class="govuk-body">{sentence}</p>
        <ul class="govuk-list govuk-list--bullet">
          {arithmetic.map((step) => (
            <li>{step}</li>
          ))}
        </ul>
        {ways && level && about !== null && (
          <div class="govuk-button-group govuk-!-margin-bottom-0">
            <Button
              href={`/assessments/${ways.id}/end?from=${suggested.code}#level-${about}`}
              classes="govuk-button--secondary"
            >
              Begin from this
            </Button>
            <Button href={`/assessments/${ways.id}/end#level-${about}`} classes="govuk-button--secondary">
              Decide without it
            </Button>
          </div>
        )}
      </div>
    </section>
  );
}
