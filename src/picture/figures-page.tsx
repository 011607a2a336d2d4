import type { PageParts } from '../kernel/http/reply.ts';
import { type Figures, type Release, sayRow } from '../kernel/releases/index.ts';
import { DateTimeText, ListTable } from '../kernel/ui/index.ts';

const numeric = (text: string) => ({ text, format: 'numeric' as const });

/** Published figures: the newest of each, small numbers withheld. */
export function figuresPage(releases: readonly Release<Figures>[]): PageParts {
  return {
    title: 'Published figures',
    width: 'wide',
    body: (
      <>
        <h1 class="govuk-heading-l">Published figures</h1>
        <p class="govuk-body">
          Figures below 5 are withheld, and others with them where a small one could be worked out. Totals are rounded
          to 5.
        </p>
        {releases.length === 0 && (
          <p class="govuk-body">No figures have been published yet. They are worked out each night.</p>
        )}
        {releases.map((release) => (
          <section aria-labelledby={`release-${release.id}`}>
            <h2 class="govuk-heading-m" id={`release-${release.id}`}>
              {release.title}
            </h2>
            <p class="govuk-body">
              {release.covers}. Worked out <DateTimeText value={release.computedAt} />.
            </p>
            <ListTable
              caption={release.title}
              columns={[{ text: 'Month' }, ...[...release.figures.columns, 'Total (rounded)'].map(numeric)]}
              rows={release.figures.rows.map((month, r) => [
                sayRow(month),
                ...(release.figures.cells[r] ?? []).map((count) => count ?? 'Withheld'),
                release.figures.rowTotals[r] ?? 0,
              ])}
            />
          </section>
        ))}
      </>
    ),
  };
}
