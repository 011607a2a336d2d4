import { ListTable } from '../../../kernel/ui/index.ts';
import { type Band, type ReviewProposal, STAGES } from '../review/index.ts';
import { howMany } from './words.ts';

const COLOUR: Readonly<Record<Band, string>> = { red: 'red', amber: 'yellow', green: 'green' };

/** A system review as Kith read it: each statement where its words seem to place it, overalls as typed, and what to check. */
export function ReviewSection({ review }: { review: ReviewProposal }) {
  return (
    <>
      <h2 class="govuk-heading-m">Look at these</h2>
      <ListTable
        caption={`${howMany(review.flags.length, 'thing')} to look at. Every word is kept.`}
        captionShown
        columns={[{ text: 'In the paper at' }, { text: 'Why', words: true }]}
        rows={review.flags.map(({ at, why }) => [at ?? 'The review', why])}
      />
      {review.levels.map(({ level, about }) => (
        <section aria-labelledby={`level-${level}`}>
          <h2 class="govuk-heading-m" id={`level-${level}`}>
            Level {level}
            {about === null ? '' : `: ${about}`}
          </h2>
          <ListTable
            caption={`Statements at level ${level}`}
            columns={[
              { text: 'Stage' },
              { text: 'Band' },
              { text: 'Statement', words: true },
              { text: 'Actions', words: true },
            ]}
            rows={review.cells
              .filter((cell) => cell.level === level)
              .map((cell) => [
                sentence(cell.stage),
                <strong class={`govuk-tag govuk-tag--${COLOUR[cell.band]}`}>{sentence(cell.band)}</strong>,
                cell.statement,
                cell.actions.map(({ text }) => text).join(' '),
              ])}
          />
          <ListTable
            caption={`Overall ratings at level ${level}, as typed`}
            captionShown
            columns={[{ text: 'Stage' }, { text: 'Rating' }]}
            rows={STAGES.map((stage) => [
              sentence(stage),
              review.overalls.find((overall) => overall.level === level && overall.stage === stage)?.rating ??
                'None is printed',
            ])}
          />
        </section>
      ))}
    </>
  );
}

const sentence = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());
