import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateText,
  DateTimeText,
  type FieldErrors,
  Form,
  InsetText,
  KeyValues,
  ListTable,
  LongTextField,
  StatusTag,
} from '../../kernel/ui/index.ts';
import { text } from '../giving/sight-fields.tsx';
import type { BrokenGlass, Finding } from './reviews.ts';
import type { TooMuchGlass } from './share.ts';

const findingWords: Record<Finding, string> = {
  justified: 'It was justified',
  'not justified': 'It was not justified',
  'needs follow-up': 'It needs following up',
};

const about = (glass: BrokenGlass): string => (glass.label ? `Record ${glass.label}` : 'A record you cannot open');

function Status({ glass, today }: { glass: BrokenGlass; today: string }) {
  if (glass.finding) return <StatusTag tone="done">{findingWords[glass.finding]}</StatusTag>;
  return glass.due < today ? (
    <StatusTag tone="urgent">Overdue</StatusTag>
  ) : (
    <StatusTag tone="soon">To review</StatusTag>
  );
}

/** Glass that was broken, for the one manager who reviews it: what waits first. */
export function reviewsPage(shown: {
  glasses: readonly BrokenGlass[];
  tooMuch: readonly TooMuchGlass[];
  today: string;
}): PageParts {
  return {
    title: 'Broken glass to review',
    width: 'wide',
    body: (
      <>
        <h1 class="govuk-heading-l">Broken glass to review</h1>
        {shown.tooMuch.map(({ role, percent }) => (
          <InsetText>
            In the last 4 weeks, people with the role “{role}” broke the glass for {percent}% of the records they
            opened. Over 5% means the role is wrong, not its people: ask what they need to see, and mend the role.
          </InsetText>
        ))}
        {shown.glasses.length === 0 ? (
          <p class="govuk-body">
            Nothing to review. When someone you manage opens a record in an emergency, it is here the morning after; at
            once if they know the family.
          </p>
        ) : (
          <ListTable
            caption="Broken glass, what waits first"
            columns={[
              { text: 'Who' },
              { text: 'What' },
              { text: 'When' },
              { text: 'Reason given' },
              { text: 'Review by' },
              { text: 'Status' },
            ]}
            rows={shown.glasses.map((glass) => [
              <a class="govuk-link" href={`/break-glass/review/${glass.id}`}>
                {glass.who}
              </a>,
              about(glass),
              <DateTimeText value={glass.from} />,
              glass.reason,
              <DateText value={glass.due} />,
              <Status glass={glass} today={shown.today} />,
            ])}
          />
        )}
      </>
    ),
  };
}

/** One time the glass was broken: what was said, and the manager's finding. */
export function reviewPage(shown: {
  glass: BrokenGlass;
  raw: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
  seal: FormSeal;
}): PageParts {
  const { glass, raw, errors } = shown;
  return {
    title: `Review: ${glass.who} broke the glass`,
    errors,
    breadcrumbs: [{ text: 'Broken glass to review', href: '/break-glass/review' }, { text: glass.who }],
    body: (
      <>
        <h1 class="govuk-heading-l">{glass.who} broke the glass</h1>
        <KeyValues
          items={[
            { key: 'Who', value: `${glass.who}, ${glass.jobTitle}, ${glass.agency}` },
            { key: 'What', value: about(glass) },
            {
              key: 'When',
              value: (
                <>
                  <DateTimeText value={glass.from} /> until <DateTimeText value={glass.until} />
                </>
              ),
            },
            { key: 'Reason given', value: glass.reason },
            { key: 'Knows them outside work', value: glass.knowsThem ? 'Yes' : 'No' },
            { key: 'Reviewed by', value: glass.manager },
            { key: 'Review by', value: <DateText value={glass.due} /> },
            glass.finding && { key: 'Found', value: `${findingWords[glass.finding]}: ${glass.note}` },
          ]}
        />
        {glass.mine && !glass.finding && (
          <Form action={`/break-glass/review/${glass.id}`} csrfToken={shown.seal.csrf} idempotencyKey={shown.seal.once}>
            <ChoiceField
              name="finding"
              label="What did you find?"
              errors={errors}
              value={text(raw, 'finding')}
              items={Object.entries(findingWords).map(([value, words]) => ({ value, text: words }))}
            />
            <LongTextField
              name="note"
              label="How do you know?"
              hint="For example: who you spoke to, and what they needed."
              rows={4}
              maxlength={2000}
              errors={errors}
              value={text(raw, 'note')}
            />
            <Button>Record your finding</Button>
          </Form>
        )}
      </>
    ),
  };
}
