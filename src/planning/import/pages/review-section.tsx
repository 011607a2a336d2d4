import { ListTable } from '../../../kernel/ui/index.ts';
import {
  type Band,
  overallKey,
  placesOfRow,
  REVIEW_ROWS,
  type ReviewCell,
  type ReviewProposal,
  sayPlace,
} from '../review/index.ts';
import { howMany } from './words.ts';

const COLOUR: Readonly<Record<Band, string>> = { red: 'red', amber: 'yellow', green: 'green' };

/**
 * A system review as Kith read it: each statement where its words seem to place it, overalls as typed, and what to check. `at` is
 * where its rows are put right; null once nothing is changed any more.
 */
export function ReviewSection({ review, at }: { review: ReviewProposal; at: string | null }) {
  const change = (key: string, what: string) =>
    at === null ? (
      ''
    ) : (
      <a class="govuk-link" href={`${at}/rows/${key}`}>
        Change<span class="govuk-visually-hidden"> {what}</span>
      </a>
    );
  return (
    <>
      <h2 class="govuk-heading-m">Look at these</h2>
      <ListTable
        caption={`${howMany(review.flags.length, 'thing')} to look at. Every word is kept.`}
        captionShown
        columns={[{ text: 'In the paper at' }, { text: 'Why', words: true }]}
        rows={review.flags.map(({ at, why }) => [at ?? 'The review', why])}
      />
      {rowsOf(review).map(({ code, called, about }) => (
        <section aria-labelledby={code}>
          <h2 class="govuk-heading-m" id={code}>
            {called}
            {about === null ? '' : `: ${about}`}
          </h2>
          <ListTable
            caption={`Statements: ${called}`}
            columns={[
              { text: code.startsWith('target') ? 'Stage' : 'Part' },
              { text: 'Band' },
              { text: 'Statement', words: true },
              { text: 'Actions', words: true },
              { text: 'Who leads' },
              { text: 'Change', hidden: true },
            ]}
            rows={placesOfRow(code).flatMap(({ code: place, name }) =>
              review.cells
                .filter((cell) => cell.place === place)
                .map((cell) => [
                  name,
                  <strong class={`govuk-tag govuk-tag--${COLOUR[cell.band]}`}>{sentence(cell.band)}</strong>,
                  cell.statement,
                  cell.actions.map(({ text }) => text).join(' '),
                  leadsOf(cell),
                  change(cell.key, cell.statement.slice(0, 60)),
                ]),
            )}
          />
          <ListTable
            caption={`Overall ratings, as typed: ${called}`}
            captionShown
            columns={[
              { text: code.startsWith('target') ? 'Stage' : 'Part' },
              { text: 'Rating' },
              { text: 'Change', hidden: true },
            ]}
            rows={placesOfRow(code).flatMap(({ code: place, name }) => {
              const mine = review.overalls.flatMap((overall, nth) =>
                overall.place === place ? [{ overall, key: overallKey(nth) }] : [],
              );
              return mine.length === 0
                ? [[name, 'None is printed', '']]
                : mine.map(({ overall, key }) => [
                    name,
                    overall.rating,
                    change(key, `the rating of ${sayPlace(place)}`),
                  ]);
            })}
          />
        </section>
      ))}
    </>
  );
}

/** The rows of the grid that the paper names or speaks of. */
const rowsOf = ({ rows, cells, overalls }: ReviewProposal) =>
  REVIEW_ROWS.filter(
    ({ code }) =>
      rows.some(({ row }) => row === code) ||
      placesOfRow(code).some((place) => [...cells, ...overalls].some((each) => each.place === place.code)),
  ).map(({ code, called }) => ({ code, called, about: rows.find(({ row }) => row === code)?.about ?? null }));

const leadsOf = ({ lead, actions }: ReviewCell): string =>
  lead ?? [...new Set(actions.flatMap((action) => action.lead ?? []))].join(', ');

const sentence = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());
