import { ListTable } from '../../../kernel/ui/index.ts';
import { type Band, overallKey, type ReviewProposal, STAGES } from '../review/index.ts';
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
              { text: 'Change', hidden: true },
            ]}
            rows={review.cells
              .filter((cell) => cell.level === level)
              .map((cell) => [
                sentence(cell.stage),
                <strong class={`govuk-tag govuk-tag--${COLOUR[cell.band]}`}>{sentence(cell.band)}</strong>,
                cell.statement,
                cell.actions.map(({ text }) => text).join(' '),
                change(cell.key, cell.statement.slice(0, 60)),
              ])}
          />
          <ListTable
            caption={`Overall ratings at level ${level}, as typed`}
            captionShown
            columns={[{ text: 'Stage' }, { text: 'Rating' }, { text: 'Change', hidden: true }]}
            rows={STAGES.flatMap((stage) => {
              const mine = review.overalls.flatMap((overall, nth) =>
                overall.level === level && overall.stage === stage ? [{ overall, key: overallKey(nth) }] : [],
              );
              return mine.length === 0
                ? [[sentence(stage), 'None is printed', '']]
                : mine.map(({ overall, key }) => [
                    sentence(stage),
                    overall.rating,
                    change(key, `the rating of ${stage} at level ${level}`),
                  ]);
            })}
          />
        </section>
      ))}
    </>
  );
}

const sentence = (word: string): string => word.replace(/^./, (first) => first.toUpperCase());
