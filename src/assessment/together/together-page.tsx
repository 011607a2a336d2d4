import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form, InsetText, ListTable, LongTextField, SelectField, StatusTag } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { Standing, sittingFrame } from '../answering/sitting-frame.tsx';
import { sayItem } from '../definition/say-item.ts';
import type { SittingShown } from '../sitting/load-sitting.ts';
import { isOpenForAnswers } from '../sitting/open-for-answers.ts';
import { Dissents } from './dissents.tsx';
import type { Dissent, OwnRating } from './load-ratings.ts';
import { type Rating, spread } from './spread.ts';

export interface TogetherShown {
  sitting: SittingShown;
  own: OwnRating | null;
  ratings: Rating[];
  dissents: Dissent[];
  mayReveal: boolean;
}

/** Rating together: alone first, then the spread, then what is agreed, with dissent kept. */
export function togetherPage(shown: TogetherShown & Filled): PageParts {
  const { sitting, own, ratings, seal, errors, raw } = shown;
  const at = `/assessments/${sitting.id}`;
  return sittingFrame(sitting, {
    heading: 'Rate it together',
    errors,
    body: (
      <>
        <Standing sitting={sitting} />
        <h2 class="govuk-heading-m">1. Mark alone</h2>
        {own ? (
          <p class="govuk-body">
            <a class="govuk-link" href={`/assessments/${own.id}`}>
              Your own rating
            </a>{' '}
            {own.state === 'submitted' ? (
              <StatusTag tone="done">Handed in</StatusTag>
            ) : (
              <StatusTag tone="active">Not handed in</StatusTag>
            )}
          </p>
        ) : !isOpenForAnswers(sitting.state) ? (
          <HandedIn sitting={sitting} at={at} />
        ) : (
          <Form action={`${at}/rate`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
            <p class="govuk-body">Nobody sees your marks until all look at them together.</p>
            <Button>Mark alone</Button>
          </Form>
        )}
        <h2 class="govuk-heading-m">2. Look at the spread</h2>
        {ratings.length === 0 ? (
          <p class="govuk-body">Nobody’s marks have been shown yet.</p>
        ) : (
          <Spread sitting={sitting} ratings={ratings} />
        )}
        {shown.mayReveal && (
          <Form action={`${at}/reveal`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
            <InsetText>
              This shows every rating that has been handed in to all who see this review. It cannot be taken back. A
              rating that is handed in later is shown when you press it again.
            </InsetText>
            <Button classes="govuk-button--secondary">Show what was handed in</Button>
          </Form>
        )}
        <h2 class="govuk-heading-m">3. Agree</h2>
        <p class="govuk-body">
          {sitting.level >= 3 ? (
            <a class="govuk-link" href={at}>
              Write what you agree
            </a>
          ) : (
            'What is agreed is written by those who run the review.'
          )}
        </p>
        <Dissents dissents={shown.dissents} definition={sitting.definition} />
        {(sitting.level >= 3 || own) && (
          <>
            <h2 class="govuk-heading-m">See it otherwise?</h2>
            <Form
              action={`${at}/together`}
              csrfToken={seal.csrf}
              idempotencyKey={seal.once}
              autosaveKey={`dissent-${sitting.id}`}
            >
              <SelectField
                name="about"
                label="About"
                none="The whole of it"
                errors={errors}
                value={typed(raw, 'about')}
                items={sitting.definition.sections.flatMap(({ items }) =>
                  items.map(({ code }) => ({ value: code, text: sayItem(sitting.definition, code) })),
                )}
              />
              <LongTextField
                name="words"
                label="How you see it"
                hint="It is kept with your name beside what is agreed."
                rows={3}
                errors={errors}
                value={typed(raw, 'words')}
              />
              <Button classes="govuk-button--secondary">Keep it</Button>
            </Form>
          </>
        )}
      </>
    ),
  });
}

/** Nobody marks alone what is no longer answered; what was handed in may be taken back for it. */
const HandedIn = ({ sitting, at }: Pick<TogetherShown, 'sitting'> & { at: string }) => (
  <p class="govuk-body">
    {sitting.state === 'submitted' ? 'This has been handed in' : 'This has come to its end'}, so nobody marks it alone.
    {sitting.state === 'submitted' && sitting.level >= 3 && (
      <>
        {' '}
        <a class="govuk-link" href={`${at}/take-back`}>
          Take it back
        </a>{' '}
        if people are still to rate it.
      </>
    )}
  </p>
);

/** What was marked, section by section. What everybody left blank is counted, so that what was said is found. */
function Spread({ sitting, ratings }: Pick<TogetherShown, 'sitting' | 'ratings'>) {
  const sections = sitting.definition.sections.map(({ title, items }) => ({
    title,
    rows: items.map((item) => ({ item, ...spread(sitting.definition, item, ratings) })),
  }));
  const left = sections.flatMap(({ rows }) => rows).filter(({ marks }) => marks.length === 0).length;
  return (
    <>
      {sections
        .map(({ title, rows }) => ({ title, marked: rows.filter(({ marks }) => marks.length > 0) }))
        .filter(({ marked }) => marked.length > 0)
        .map(({ title, marked }) => (
          <ListTable
            caption={title}
            captionShown
            columns={[{ text: 'Question', words: true }, { text: 'Marks', words: true }, { text: 'How close' }]}
            rows={marked.map(({ item, marks, blank }) => [
              item.label,
              <ul class="govuk-list govuk-!-font-size-16 govuk-!-margin-bottom-0">
                {marks.map(({ says, by }) => (
                  <li>
                    <span class="kith-account">{says}</span> <Raters names={by} />
                  </li>
                ))}
                {blank.length > 0 && (
                  <li>
                    Left blank <Raters names={blank} />
                  </li>
                )}
              </ul>,
              marks.length > 1 ? (
                <StatusTag tone="soon">They differ</StatusTag>
              ) : (
                <StatusTag tone="quiet">The same</StatusTag>
              ),
            ])}
          />
        ))}
      {left > 0 && (
        <p class="govuk-body">
          {left === 1 ? 'One question was' : `${left} questions were`} left blank by everybody who handed theirs in.
        </p>
      )}
    </>
  );
}

const Raters = ({ names }: { names: readonly string[] }) => (
  <span class="govuk-hint govuk-!-font-size-16">{names.join(', ')}</span>
);
