import { type Statement, sayBands } from '../../assessment/index.ts';
import { type ReviewCell, towardsWords } from './cells.ts';
import type { ComparedCell } from './compare-reviews.ts';
import type { StatementChanged, StatementsCompared } from './compare-statements.ts';
import { Rating } from './rating.tsx';

/** A rating as one of the reviews has it, in words. */
export const RatingIn = ({ cell }: { cell: ReviewCell | null }) => (
  <>
    {cell === null ? (
      'Not asked'
    ) : (
      <Rating bands={cell.typed} none={cell.overallItem === null ? 'No rating asked' : undefined} />
    )}
    {cell?.clash && <p class="govuk-body-s">Two answers stand side by side</p>}
  </>
);

/** Whose version of the questions alone has the cell. */
export const OnlyOneAsks = ({ cell, before, now }: { cell: ComparedCell; before: string; now: string }) =>
  cell.before && cell.now ? null : (
    <p class="govuk-body-s">Asked only by the version of the questions that {cell.now ? now : before} answers.</p>
  );

/** What a cell says that it did not say, each kind of change in its word. */
export const StatementsSaid = ({ compared: { added, changed, dropped } }: { compared: StatementsCompared }) => (
  <>
    {changed.map((one) => (
      <Changed {...one} />
    ))}
    {added.map((one) => (
      <Whole called="Added" statement={one} />
    ))}
    {dropped.map((one) => (
      <Whole called="Dropped" statement={one} />
    ))}
  </>
);

const Whole = ({ called, statement }: { called: string; statement: Statement }) => (
  <p class="govuk-body-s">
    <strong>
      {called}, {sayBands([statement.band])}:
    </strong>{' '}
    {statement.text}
    {statement.action && (
      <>
        <br />
        {towardsWords[statement.band]}: {statement.action}
      </>
    )}
    {statement.lead && (
      <>
        <br />
        Lead: {statement.lead}
      </>
    )}
  </p>
);

/** One statement in both: of each part that differs what it was and what it is, and its words where they stayed. */
const Changed = ({ before, now, parts }: StatementChanged) => (
  <p class="govuk-body-s">
    <strong>{parts.includes('text') ? 'Reworded' : 'Changed'}:</strong>{' '}
    {parts.includes('text') ? <WasNow was={before.text} now={now.text} /> : now.text}
    {parts.includes('band') && (
      <>
        <br />
        Band: <WasNow was={sayBands([before.band])} now={sayBands([now.band])} />
      </>
    )}
    {parts.includes('action') && (
      <>
        <br />
        {actionWords(before.action, now.action)}: <WasNow was={before.action} now={now.action} />
      </>
    )}
    {parts.includes('lead') && (
      <>
        <br />
        Lead: <WasNow was={before.lead} now={now.lead} />
      </>
    )}
  </p>
);

const actionWords = (before: string | undefined, now: string | undefined): string =>
  before && now ? 'Action reworded' : now ? 'Action added' : 'Action dropped';

/** What it was and what it is, in words: crossing out alone is not heard. */
const WasNow = ({ was, now }: { was: string | undefined; now: string | undefined }) =>
  was && now ? (
    <>
      was “{was}”, now “{now}”
    </>
  ) : (
    <>
      {!now && 'was '}“{now ?? was}”
    </>
  );
