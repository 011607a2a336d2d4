import { londonDate, sayDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  DateText,
  Details,
  type FieldErrors,
  InsetText,
  ListTable,
  SelectField,
} from '../../kernel/ui/index.ts';
import { changeWords } from './change-of-cell.ts';
import type { ComparedCell, ComparedRow } from './compare-reviews.ts';
import { OnlyOneAsks, RatingIn, StatementsSaid } from './compared-cell.tsx';
import type { ReviewToCompare } from './find-reviews.ts';
import { reviewsAt } from './grid-page.tsx';
import { sayChanges } from './say-changes.ts';

interface Side extends ReviewToCompare {
  /** The number of the version of the questions that asks it. */
  version: number;
}

interface Shown {
  /** The review it was asked from. */
  here: ReviewToCompare;
  choices: readonly ReviewToCompare[];
  /** What is chosen on either side; empty where nothing is. */
  before: string;
  now: string;
  compared: { before: Side; now: Side; rows: readonly ComparedRow[] } | null;
  errors?: FieldErrors;
}

/** Two reviews side by side, cell by cell, what changed first. */
export function comparePage({ here, choices, before, now, compared, errors }: Shown): PageParts {
  const items = choices.map(({ id, title, openedAt }) => ({
    value: id,
    text: `${title}, begun ${sayDate(londonDate(openedAt))}`,
  }));
  return {
    title: `Compare: ${here.title}`,
    width: 'wide',
    errors,
    breadcrumbs: [...reviewsAt, { text: here.title, href: `/reviews/${here.id}` }],
    body: (
      <>
        <h1 class="govuk-heading-l">Compare two reviews</h1>
        <form method="get" action={`/reviews/${here.id}/compare`} class="kith-form kith-no-print" noValidate>
          <SelectField name="before" label="Then" none="Select a review" items={items} value={before} errors={errors} />
          <SelectField name="now" label="Now" items={items} value={now} errors={errors} />
          <Button classes="govuk-button--secondary">Compare</Button>
        </form>
        {compared ? (
          <Compared {...compared} />
        ) : (
          choices.length < 2 && (
            <p class="govuk-body">There is no other review here that you can see to compare it with.</p>
          )
        )}
      </>
    ),
  };
}

function Compared({ before, now, rows }: NonNullable<Shown['compared']>) {
  const all = rows.flatMap(({ cells }) => cells);
  const alike = all.filter(({ differs }) => !differs).length;
  return (
    <>
      <p class="govuk-body">
        Then: {before.title}, begun <DateText value={before.openedAt} />. Now: {now.title}, begun{' '}
        <DateText value={now.openedAt} />.
        {before.openedAt > now.openedAt && ' The one under Then was begun in Kith after the one under Now.'}
      </p>
      <InsetText>{sayChanges(all)}</InsetText>
      {before.version !== now.version && (
        <p class="govuk-body">
          They were asked with different versions of the questions: version {before.version} then, version {now.version}{' '}
          now. A cell that only one of them asks says so.
        </p>
      )}
      {alike < all.length && <h2 class="govuk-heading-m">What differs</h2>}
      {among(rows, ({ differs }) => differs).map((row) => (
        <ListTable
          key={row.code}
          caption={row.title}
          captionShown
          columns={[
            { text: 'Cell' },
            { text: 'Then' },
            { text: 'Now' },
            { text: 'Change' },
            { text: 'Statements and actions', words: true },
          ]}
          rows={row.cells.map((cell) => [
            <CellLink cell={cell} before={before} now={now} />,
            <RatingIn cell={cell.before} />,
            <RatingIn cell={cell.now} />,
            <ChangeWords change={cell.change} />,
            <>
              <OnlyOneAsks cell={cell} before={before.title} now={now.title} />
              <StatementsSaid compared={cell.statements} />
            </>,
          ])}
        />
      ))}
      {alike > 0 && (
        <Details summaryText={alike === 1 ? '1 cell is unchanged' : `${alike} cells are unchanged`}>
          {among(rows, ({ differs }) => !differs).map((row) => (
            <ListTable
              key={row.code}
              caption={`${row.title}, unchanged`}
              captionShown
              columns={[{ text: 'Cell' }, { text: 'Then and now' }, { text: 'Change' }]}
              rows={row.cells.map((cell) => [
                <CellLink cell={cell} before={before} now={now} />,
                <RatingIn cell={cell.now} />,
                <ChangeWords change={cell.change} />,
              ])}
            />
          ))}
        </Details>
      )}
    </>
  );
}

/** Short words stay on their line with their arrow. */
const ChangeWords = ({ change }: Pick<ComparedCell, 'change'>) => (
  <span class={change === 'other' ? undefined : 'kith-no-wrap'}>{changeWords[change]}</span>
);

const among = (rows: readonly ComparedRow[], wanted: (cell: ComparedCell) => boolean): ComparedRow[] =>
  rows.map((row) => ({ ...row, cells: row.cells.filter(wanted) })).filter(({ cells }) => cells.length > 0);

const CellLink = ({ cell, before, now }: { cell: ComparedCell; before: Side; now: Side }) => (
  <a class="govuk-link" href={`/reviews/${(cell.now ? now : before).id}/cells/${cell.item}`}>
    {cell.name}
  </a>
);
