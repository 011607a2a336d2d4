import type { MadePlace } from '../landing/paper-landing.ts';
import type { PlanImportState } from '../tables.ts';

/** What became of a paper: where each thing is that it made, as far as the reader may see. */
export function LandedSection({ state, places }: { state: PlanImportState; places: readonly MadePlace[] }) {
  if (state === 'abandoned')
    return <p class="govuk-body">It was put aside. What was read of it and put right is kept.</p>;
  if (state !== 'landed' && places.length === 0) return null;
  return (
    <>
      <p class="govuk-body">
        {state === 'landed' ? 'It landed.' : 'Part of it landed; the rest waits for a decision.'}
      </p>
      {places.length > 0 && (
        <ul class="govuk-list">
          {places.map(({ text, href }) => (
            <li>
              <a class="govuk-link" href={href}>
                {text}
              </a>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
