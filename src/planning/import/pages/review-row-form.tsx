import { Button, Form, LongTextField, SelectField, TextField } from '../../../kernel/ui/index.ts';
import { chosen, type Filled, hasProblems, type Problems, type Raw, typed } from '../../../subjects/index.ts';
import type { Correction } from '../corrections.ts';
import type { ImportShown } from '../landing/load-import.ts';
import { reviewOf } from '../landing/review-of.ts';
import {
  BANDS,
  overallKey,
  PLACE_CODES,
  type ReviewCell,
  type ReviewOverall,
  type ReviewProposal,
  sayPlace,
} from '../review/index.ts';

/** One row of a review: a statement with its actions, or an overall rating. */
export type ReviewRow =
  | { readonly is: 'cell'; readonly key: string; readonly cell: ReviewCell }
  | { readonly is: 'overall'; readonly key: string; readonly overall: ReviewOverall };

/** The row of a review that a key names; null where there is none. */
export function reviewRow(shown: ImportShown, key: string): { row: ReviewRow; review: ReviewProposal } | null {
  const review = reviewOf(shown);
  const cell = review.cells.find((each) => each.key === key);
  if (cell) return { row: { is: 'cell', key, cell }, review };
  const overall = review.overalls.find((_, nth) => overallKey(nth) === key);
  return overall ? { row: { is: 'overall', key, overall }, review } : null;
}

/** What was sent of a row of a review, as the correction to keep; or what to mend. */
export function readReviewRow(row: ReviewRow, raw: Raw): { correction: Correction } | { problems: Problems } {
  const problems: Problems = {};
  const place = chosen(raw, 'place', PLACE_CODES);
  if (!place) problems.place = 'Select where in the review it belongs';
  const band = chosen(raw, 'band', BANDS);
  if (row.is === 'cell' && !band) problems.band = 'Select red, amber or green';
  const words = typed(raw, row.is === 'cell' ? 'statement' : 'rating');
  if (words === '') problems[row.is === 'cell' ? 'statement' : 'rating'] = 'Enter its words';
  if (hasProblems(problems) || !place) return { problems };
  const common = { key: row.key, place } as const;
  if (row.is === 'overall') return { correction: { what: 'overall', ...common, rating: words } };
  if (!band) return { problems };
  const lead = row.cell.lead === null ? null : typed(raw, 'lead');
  return { correction: { what: 'cell', ...common, band, statement: words, actions: typed(raw, 'actions'), lead } };
}

const sentence = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());

/** Putting one statement or overall of a review right. */
export function reviewRowPage({
  shown,
  row,
  review,
  raw,
  sent,
  errors,
  seal,
}: { shown: ImportShown; row: ReviewRow; review: ReviewProposal } & Filled) {
  const at = `/plans/import/${shown.id}`;
  const it = row.is === 'cell' ? row.cell : row.overall;
  const value = (name: string, was: string): string => (sent ? typed(raw, name) : was);
  const title = row.is === 'cell' ? 'Put a statement right' : 'Put an overall rating right';
  return {
    title,
    errors,
    breadcrumbs: [
      { text: 'Papers brought in', href: '/plans/import' },
      { text: review.title || 'A system review', href: at },
    ],
    body: (
      <>
        <h1 class="govuk-heading-l">{title}</h1>
        <p class="govuk-body">In the paper at {it.at}.</p>
        {review.flags
          .filter(({ on }) => on === row.key)
          .map(({ why }) => (
            <p class="govuk-inset-text">{why}</p>
          ))}
        {row.is === 'cell' && <Pieces cell={row.cell} />}
        <Form action={`${at}/rows/${row.key}`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
          <SelectField
            name="place"
            label="Where in the review does it belong?"
            items={PLACE_CODES.map((place) => ({ value: place, text: sentence(sayPlace(place)) }))}
            value={value('place', it.place)}
            errors={errors}
          />
          {row.is === 'overall' ? (
            <TextField
              name="rating"
              label="Rating"
              hint="As it was typed, such as Amber/Red."
              width={20}
              value={value('rating', row.overall.rating)}
              errors={errors}
            />
          ) : (
            <CellBoxes cell={row.cell} value={value} errors={errors} />
          )}
          <Button>Keep this</Button>
        </Form>
      </>
    ),
  };
}

function CellBoxes({
  cell,
  value,
  errors,
}: {
  cell: ReviewCell;
  value(name: string, was: string): string;
  errors: Filled['errors'];
}) {
  return (
    <>
      <SelectField
        name="band"
        label="Band"
        items={BANDS.map((band) => ({ value: band, text: sentence(band) }))}
        value={value('band', cell.band)}
        errors={errors}
      />
      <LongTextField
        name="statement"
        label="Statement"
        rows={5}
        value={value('statement', cell.statement)}
        errors={errors}
      />
      <LongTextField
        name="actions"
        label="What is to be done"
        hint="From red to amber, from amber to green, or to sustain green."
        rows={5}
        optional
        value={value('actions', cell.actions.map(({ text }) => text).join(' '))}
        errors={errors}
      />
      {cell.lead !== null && (
        <TextField name="lead" label="Who leads?" optional value={value('lead', cell.lead)} errors={errors} />
      )}
    </>
  );
}

/** The lines as they stand, where a statement or its action was put together from several. */
function Pieces({ cell: { pieces } }: { cell: ReviewCell }) {
  if (pieces.statement.length < 2 && pieces.action.length < 2) return null;
  return (
    <>
      <p class="govuk-body">The lines as they stand:</p>
      <ul class="govuk-list govuk-list--bullet">
        {[...pieces.statement, ...pieces.action].map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}
