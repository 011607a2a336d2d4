import { gradeOf, gradeWords, impactWords, likelihoodWords, type Score } from './grade.ts';

/**
 * Likelihood by impact, as a table: each cell says its grade in a word and how many risks stand there, so that colour is
 * never alone.
 */
export function HeatGrid({ scores, caption }: { scores: readonly Score[]; caption: string }) {
  const at = (likelihood: number, impact: number): number =>
    scores.filter((score) => score.likelihood === likelihood && score.impact === impact).length;
  return (
    <section class="kith-scroll" aria-label={caption} {...{ tabindex: 0 }}>
      <table class="govuk-table kith-heat">
        <caption class="govuk-table__caption govuk-table__caption--m">{caption}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <th scope="col" class="govuk-table__header">
              Likelihood, by impact
            </th>
            {impactWords.map((word, nth) => (
              <th key={word} scope="col" class="govuk-table__header">
                {nth + 1} {word}
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          {[5, 4, 3, 2, 1].map((likelihood) => (
            <tr key={likelihood} class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {likelihood} {likelihoodWords[likelihood - 1]}
              </th>
              {[1, 2, 3, 4, 5].map((impact) => {
                const grade = gradeOf({ likelihood, impact });
                const count = at(likelihood, impact);
                return (
                  <td key={impact} class={`govuk-table__cell kith-heat__cell kith-heat__cell--${grade}`}>
                    {count > 0 && <strong class="kith-heat__count">{count}</strong>}
                    <span class={count > 0 ? '' : 'kith-heat__none'}>{gradeWords[grade]}</span>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
