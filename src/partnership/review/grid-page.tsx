import { Fragment } from 'preact';
import { sayBands } from '../../assessment/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, DateText, Details, InsetText } from '../../kernel/ui/index.ts';
import { DownloadLinks, OWN } from '../../planning/index.ts';
import { type ReviewCell, type ReviewRow, towardsWords } from './cells.ts';
import type { PaperOfReview } from './paper-of-review.ts';
import { Rating } from './rating.tsx';

export interface ReviewShown {
  id: string;
  title: string;
  on: Date;
  rows: readonly ReviewRow[];
  /** The one before it, which it is compared with first. */
  before: { id: string; title: string } | null;
  /** What it was brought in from; null for one begun here. */
  paper: PaperOfReview | null;
  /** Whether the reader may put what it asks for in a plan. */
  mayAct: boolean;
}

export const reviewsAt = [
  { text: 'Partnership', href: '/partnership' },
  { text: 'System reviews', href: '/reviews' },
];

/** The grid people know: levels and domains down, stages across; each cell its rating in words, and what it rests on. */
export function reviewPage({ id, title, on, rows, before, paper, mayAct }: ReviewShown): PageParts {
  const differ = rows.flatMap(({ cells }) => cells).filter(({ disagrees }) => disagrees);
  return {
    title,
    width: 'wide',
    breadcrumbs: reviewsAt,
    body: (
      <>
        <span class="govuk-caption-l">
          System review, begun <DateText value={on} />
        </span>
        <h1 class="govuk-heading-l">{title}</h1>
        <div class="govuk-button-group">
          <Button href={`/assessments/${id}/together`} classes="govuk-button--secondary">
            Rate it together
          </Button>
          <Button href={`/assessments/${id}`} classes="govuk-button--secondary">
            Write what is agreed
          </Button>
          <Button href={`/reviews/${id}/compare`} classes="govuk-button--secondary">
            {before ? 'Compare with last time' : 'Compare with another review'}
          </Button>
          {mayAct && (
            <Button href={`/reviews/${id}/actions`} classes="govuk-button--secondary">
              Put its actions in a plan
            </Button>
          )}
        </div>
        <DownloadLinks at={`/reviews/${id}`} what="review" />
        {differ.length > 0 && (
          <InsetText>
            {differ.length === 1 ? 'One rating differs' : `${differ.length} ratings differ`} from what the statements
            suggest. The rating people typed stands; look at it together.
          </InsetText>
        )}
        {paper?.introduction.map((text) => (
          <p class="govuk-body">{text}</p>
        ))}
        {rows.map((row) => (
          <Row key={row.code} id={id} row={row} about={aboutRow(paper, row)} />
        ))}
        {paper && <FromPaper paper={paper} />}
      </>
    ),
  };
}

/** What the paper says a row is. */
const aboutRow = (paper: PaperOfReview | null, row: ReviewRow): string | null =>
  paper?.rows.find((each) => each.row === row.code)?.about ?? null;

/** The rest of the paper's words, as printed. */
const FromPaper = ({ paper }: { paper: PaperOfReview }) => (
  <Details summaryText={OWN.document}>
    {paper.importId && (
      <p class="govuk-body">
        <a class="govuk-link" href={`/plans/import/${paper.importId}`}>
          How it was read
        </a>
      </p>
    )}
    {paper.leftovers.map((text) => (
      <p class="govuk-body-s">{text}</p>
    ))}
    <p class="govuk-body-s">
      {OWN.headings} {[...paper.rows.flatMap(({ caption }) => caption ?? []), ...paper.headings].join(OWN.between)}
    </p>
  </Details>
);

const Row = ({ id, row, about }: { id: string; row: ReviewRow; about: string | null }) => (
  <>
    <h2 class="govuk-heading-m govuk-!-margin-bottom-1">{row.title}</h2>
    {about && <p class="govuk-body govuk-!-margin-bottom-1">{about}</p>}
    <section class="kith-scroll" aria-label={row.title} {...{ tabindex: 0 }}>
      <table class="govuk-table kith-review">
        <caption class="govuk-visually-hidden">{row.title}</caption>
        <thead class="govuk-table__head">
          <tr class="govuk-table__row">
            <td class="govuk-table__header" />
            {row.cells.map((cell) => (
              <th key={cell.item} scope="col" class="govuk-table__header">
                <a class="govuk-link" href={`/reviews/${id}/cells/${cell.item}`}>
                  {cell.name}
                </a>
              </th>
            ))}
          </tr>
        </thead>
        <tbody class="govuk-table__body">
          <tr class="govuk-table__row">
            <th scope="row" class="govuk-table__header">
              Overall
            </th>
            {row.cells.map((cell) => (
              <td key={cell.item} class="govuk-table__cell">
                <Rating bands={cell.typed} />
                <Beside cell={cell} />
              </td>
            ))}
          </tr>
          {saidBands(row).map((band) => (
            <tr key={band} class="govuk-table__row">
              <th scope="row" class="govuk-table__header">
                {sayBands([band])}
              </th>
              {row.cells.map((cell) => (
                <td key={cell.item} class="govuk-table__cell">
                  {cell.statements
                    .filter((statement) => statement.band === band)
                    .map((statement) => (
                      <Fragment key={statement.text}>
                        <p class="govuk-body-s">{statement.text}</p>
                        {statement.action && (
                          <p class="govuk-body-s">
                            <strong>{towardsWords[band]}:</strong> {statement.action}
                          </p>
                        )}
                      </Fragment>
                    ))}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  </>
);

/** The bands that something is said in: an empty line says nothing. */
const saidBands = ({ cells }: ReviewRow) =>
  (['red', 'amber', 'green'] as const).filter((band) =>
    cells.some(({ statements }) => statements.some((statement) => statement.band === band)),
  );

/** What the statements suggest, where it is not what people typed: shown, never put in its place. */
const Beside = ({ cell }: { cell: ReviewCell }) => (
  <>
    {cell.disagrees && cell.suggested && <p class="govuk-body-s">The statements suggest {sayBands(cell.suggested)}</p>}
    {!cell.typed && cell.suggested && <p class="govuk-body-s">The statements suggest {sayBands(cell.suggested)}</p>}
    {cell.clash && <p class="govuk-body-s">Two answers stand side by side</p>}
  </>
);
