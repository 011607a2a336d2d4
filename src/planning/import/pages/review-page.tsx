import type { FormSeal } from '../../../kernel/http/context.ts';
import type { PageParts } from '../../../kernel/http/reply.ts';
import { Button, Details, Form, InsetText, TextField } from '../../../kernel/ui/index.ts';
import type { ImportShown } from '../landing/load-import.ts';
import type { MadePlace } from '../landing/paper-landing.ts';
import { reviewOf } from '../landing/review-of.ts';
import { sayPlace } from '../review/index.ts';
import { LandedSection } from './landed-section.tsx';
import { ReviewSection } from './review-section.tsx';
import { howMany } from './words.ts';

interface Props {
  readonly shown: ImportShown;
  /** Where it landed. */
  readonly places: readonly MadePlace[];
  readonly seal: FormSeal;
  newKey(): string;
}

/** A system review as Kith read it: each statement and overall can be put right, then it lands as the answers of a review. */
export function reviewPage({ shown, places, seal, newKey }: Props): PageParts {
  const review = reviewOf(shown);
  const at = `/plans/import/${shown.id}`;
  const staged = shown.state === 'staged';
  const around = [
    ...review.introduction,
    ...review.notes.map(({ place, text }) => `${sayPlace(place)}: ${text}`),
    ...review.answers.map(({ question, answer, beside }) =>
      [question, answer, beside].filter((each) => each !== '').join(' · '),
    ),
    ...review.leftovers.map(({ text }) => text),
  ];
  const title = review.title || 'A system review';
  return {
    title,
    width: 'wide',
    breadcrumbs: [
      { text: 'Plans', href: '/plans' },
      { text: 'Papers brought in', href: '/plans/import' },
    ],
    body: (
      <>
        <span class="govuk-caption-l">{staged ? 'Nothing has landed yet' : 'Brought in'}</span>
        <h1 class="govuk-heading-l">{title}</h1>
        <InsetText>
          Kith takes this for a system review: {howMany(review.cells.length, 'statement')} and{' '}
          {howMany(review.overalls.length, 'overall rating')}. Its statements become answers of the review, once
          somebody has checked where each belongs.
        </InsetText>
        <LandedSection state={shown.state} places={places} />
        <ReviewSection review={review} at={staged ? at : null} />
        {[...around, ...review.headings, ...review.labels].length > 0 && (
          <Details summaryText="Words around the statements, kept with the review">
            {around.map((text) => (
              <p class="govuk-body-s">{text}</p>
            ))}
            <p class="govuk-body-s">{review.headings.join(' · ')}</p>
            {review.labels.length > 0 && (
              <p class="govuk-body-s">Headings of columns, and words beside statements: {review.labels.join(' · ')}</p>
            )}
          </Details>
        )}
        {staged && (
          <>
            <Form action={`${at}/about`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
              <TextField name="title" label="What is it called?" value={review.title} />
              <Button classes="govuk-button--secondary">Put this right</Button>
            </Form>
            <h2 class="govuk-heading-m">Land it</h2>
            <Form action={`${at}/accept`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
              <Button>Land this review</Button>
            </Form>
            <Form action={`${at}/abandon`} csrfToken={seal.csrf} idempotencyKey={newKey()}>
              <Button classes="govuk-button--secondary">Put it aside</Button>
            </Form>
          </>
        )}
      </>
    ),
  };
}
