import { Button } from '../govuk/button.tsx';
import type { Content } from '../govuk/options.ts';

/** What has been chosen under one heading; each is a link to the same list without it. */
export type ChosenFilter = { heading: string; items: readonly { text: string; href: string }[] };

export type FilterProps = {
  /** The list's own address, without a query. */
  action: string;
  heading?: string;
  chosen?: readonly ChosenFilter[];
  /** The list with no filter. */
  clearHref?: string;
  /** Kept as they are when filters are applied, such as the order. */
  keep?: Readonly<Record<string, string | undefined>>;
  /** The fields. */
  children: Content;
};

function Chosen({ chosen, clearHref }: Required<Pick<FilterProps, 'chosen' | 'clearHref'>>) {
  return (
    <div class="moj-filter__selected">
      <div class="moj-filter__selected-heading">
        <div class="moj-filter__heading-title">
          <h2 class="govuk-heading-s">Chosen filters</h2>
        </div>
        <div class="moj-filter__heading-action">
          <p>
            <a class="govuk-link govuk-link--no-visited-state" href={clearHref}>
              Clear filters
            </a>
          </p>
        </div>
      </div>
      {chosen.map(({ heading, items }) => (
        <>
          <h3 class="govuk-heading-s govuk-!-margin-bottom-0">{heading}</h3>
          <ul class="moj-filter-tags">
            {items.map(({ text, href }) => (
              <li>
                <a class="moj-filter__tag" href={href}>
                  <span class="govuk-visually-hidden">Remove this filter</span> {text}
                </a>
              </li>
            ))}
          </ul>
        </>
      ))}
    </div>
  );
}

/** MOJ filter, as a plain form that goes to an address: nothing happens until "Apply filters". */
export function Filter(props: FilterProps) {
  const chosen = (props.chosen ?? []).filter(({ items }) => items.length);
  const count = chosen.reduce((sum, { items }) => sum + items.length, 0);
  const heading = props.heading ?? 'Filter';
  return (
    <form class="moj-filter" method="get" action={props.action} aria-label="Filter this list">
      {Object.entries(props.keep ?? {}).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
      )}
      {/* Folded on a narrow screen, so that the list comes first; always open on a wide one. */}
      <details class="kith-filter">
        <summary class="kith-filter__summary">
          {heading}
          {count > 0 && ` (${count} chosen)`}
        </summary>
        <div class="moj-filter__header">
          <div class="moj-filter__header-title">
            <h2 class="govuk-heading-s">{heading}</h2>
          </div>
        </div>
        <div class="moj-filter__content">
          {chosen.length > 0 && <Chosen chosen={chosen} clearHref={props.clearHref ?? props.action} />}
          <div class="moj-filter__options">
            {props.children}
            <Button classes="govuk-button--secondary govuk-!-margin-bottom-0">Apply filters</Button>
          </div>
        </div>
      </details>
    </form>
  );
}
