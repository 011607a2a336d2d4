import type { PageParts } from '../../kernel/http/reply.ts';
import type { WhereShown } from './where-from.ts';

/** Where are you? Large links for one thumb: the spots of one's agency, then places, then somewhere else. */
export function chooseWhere({ spots, places }: WhereShown): PageParts {
  const known = new Set(spots.map(({ placeId }) => placeId));
  const others = places.filter(({ id }) => !known.has(id));
  return {
    title: 'Contact log: where are you?',
    body: (
      <>
        <h1 class="govuk-heading-l">Where are you?</h1>
        {spots.length > 0 && <Choices to={spots.map(({ id, name }) => [`spot=${id}`, name])} />}
        {others.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{spots.length > 0 ? 'Other places' : 'Places'}</h2>
            <Choices to={others.map(({ id, name }) => [`about=${id}`, name])} />
          </>
        )}
        <p class="govuk-body-l">
          <a class="govuk-link" href="/records/new/contact?where=elsewhere">
            Somewhere else
          </a>
        </p>
      </>
    ),
  };
}

const Choices = ({ to }: { to: readonly (readonly [query: string, name: string])[] }) => (
  <ul class="govuk-list govuk-list--spaced kith-choices">
    {to.map(([query, name]) => (
      <li key={query}>
        <a class="govuk-link govuk-body-l" href={`/records/new/contact?${query}`}>
          {name}
        </a>
      </li>
    ))}
  </ul>
);
