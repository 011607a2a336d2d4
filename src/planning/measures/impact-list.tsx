import { DateText } from '../../kernel/ui/index.ts';
import type { ImpactShown, MeasureShown } from './load-impacts.ts';
import { figureWords, progressOf } from './progress.ts';

const WIDE = 120;

/** How much of a target is reached, as a bar; the words beside it say the same. */
export function ProgressBar({ share }: { share: number }) {
  return (
    <svg class="kith-progress" viewBox={`0 0 ${WIDE} 12`} width={WIDE} height="12" aria-hidden="true" focusable="false">
      <rect x="0.5" y="0.5" width={WIDE - 1} height="11" fill="none" stroke="currentColor" />
      <rect x="2" y="2" width={Math.round((WIDE - 4) * share)} height="8" fill="currentColor" />
    </svg>
  );
}

function Measure({
  measure,
  told,
  href,
}: {
  measure: MeasureShown;
  told: readonly MeasureShown[];
  href: string | null;
}) {
  const { share, words } = progressOf(measure);
  const story = measure.kind === 'story' ? measure.readings[0] : undefined;
  return (
    <li>
      {measure.name}: {share !== null && <ProgressBar share={share} />} {words}
      <Apart measure={measure} told={told} />
      {story?.story && (
        <blockquote class="govuk-inset-text govuk-!-margin-top-1 govuk-!-margin-bottom-1">
          {story.story}
          <br />
          <span class="govuk-hint">
            {story.source}, <DateText value={story.asOf} />
          </span>
        </blockquote>
      )}
      {href && (
        <>
          {' '}
          <a class="govuk-link" href={`${href}/measures/${measure.id}`}>
            {measure.kind === 'live' ? 'How it is counted' : 'Readings'}
            <span class="govuk-visually-hidden"> of {measure.name}</span>
          </a>
        </>
      )}
    </li>
  );
}

/** The other figures of the log that live measures are counted from, said once, where no measure beside them tells them. */
function Apart({ measure, told }: { measure: MeasureShown; told: readonly MeasureShown[] }) {
  const { count } = measure;
  const last = told.findLast(
    ({ counter }) => counter === measure.counter || count?.apart.some(({ code }) => code === counter),
  );
  if (last !== measure) return null;
  const others = (count?.apart ?? []).filter(({ code }) => !told.some(({ counter }) => counter === code));
  if (others.length === 0) return null;
  return (
    <span class="govuk-hint kith-under">
      Counted apart: {others.map(({ name, unit, value }) => `${name}: ${figureWords(value, unit)}`).join('; ')}
    </span>
  );
}

/** What something is to change, and how that is told. An impact without a measure or a story says so. */
export function ImpactList({
  impacts,
  plan,
  mayEdit,
}: {
  impacts: readonly ImpactShown[];
  /** The plan's address. */
  plan: string;
  mayEdit: boolean;
}) {
  if (impacts.length === 0) return null;
  return (
    <ul class="govuk-list govuk-list--spaced kith-impacts">
      {impacts.map((impact) => (
        <li>
          <strong>{impact.wording}</strong>
          {impact.measures.length > 0 ? (
            <ul class="govuk-list govuk-list--bullet">
              {impact.measures.map((measure) => (
                <Measure measure={measure} told={impact.measures} href={plan} />
              ))}
            </ul>
          ) : (
            <p class="govuk-body govuk-!-margin-bottom-1">
              No measure yet.{' '}
              {mayEdit && (
                <a class="govuk-link" href={`${plan}/impacts/${impact.id}/measures/new`}>
                  Add one or a story<span class="govuk-visually-hidden">: {impact.wording}</span>
                </a>
              )}
            </p>
          )}
          {mayEdit && impact.measures.length > 0 && (
            <p class="govuk-body-s govuk-!-margin-bottom-1 kith-no-print">
              <a class="govuk-link" href={`${plan}/impacts/${impact.id}/measures/new`}>
                Add another measure<span class="govuk-visually-hidden">: {impact.wording}</span>
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
