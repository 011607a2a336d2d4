import { Table } from '../../../kernel/ui/index.ts';
import { type Band, type ReviewProposal, STAGES } from '../review/index.ts';
import { howMany } from './words.ts';

const COLOUR: Readonly<Record<Band, string>> = { red: 'red', amber: 'yellow', green: 'green' };

/** A system review as Kith read it: each statement where its words seem to place it, overalls as typed, and what to check. */
export function ReviewSection({ review }: { review: ReviewProposal }) {
  return (
    <>
      <h2 class="govuk-heading-m">Look at these</h2>
      <Table
        caption={`${howMany(review.flags.length, 'thing')} to look at. Every word is kept.`}
        captionClasses="govuk-table__caption--s"
        head={[{ text: 'In the paper at' }, { text: 'Why' }]}
        rows={review.flags.map(({ at, why }) => [{ text: at ?? 'The review' }, { text: why }])}
      />
      {review.levels.map(({ level, about }) => (
        <section aria-labelledby={`level-${level}`}>
          <h2 class="govuk-heading-m" id={`level-${level}`}>
            Level {level}
            {about === null ? '' : `: ${about}`}
          </h2>
          <Table
            caption={`Statements at level ${level}`}
            captionClasses="govuk-visually-hidden"
            head={[{ text: 'Stage' }, { text: 'Band' }, { text: 'Statement' }, { text: 'Actions' }]}
            rows={review.cells
              .filter((cell) => cell.level === level)
              .map((cell) => [
                { text: sentence(cell.stage) },
                { text: <strong class={`govuk-tag govuk-tag--${COLOUR[cell.band]}`}>{sentence(cell.band)}</strong> },
                { text: cell.statement },
                { text: cell.actions.map(({ text }) => <p class="govuk-body-s">{text}</p>) },
              ])}
          />
          <Table
            caption="Overall ratings, as typed"
            captionClasses="govuk-table__caption--s"
            head={[{ text: 'Stage' }, { text: 'Rating' }]}
            rows={STAGES.map((stage) => [
              { text: sentence(stage) },
              {
                text:
                  review.overalls.find((overall) => overall.level === level && overall.stage === stage)?.rating ??
                  'None is printed',
              },
            ])}
          />
        </section>
      ))}
    </>
  );
}

const sentence = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());
