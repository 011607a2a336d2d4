import { sayDeadline, sayMomentClose } from '../../kernel/clock/index.ts';
import type { FormSeal } from '../../kernel/http/context.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  type FieldErrors,
  Form,
  KeyValues,
  ListTable,
  LongTextField,
  StatusTag,
  Telephone,
} from '../../kernel/ui/index.ts';
import { text } from '../giving/sight-fields.tsx';
import type { Answered } from '../tables.ts';
import { isAnswered, type QuestionShown } from './questions.ts';

const kindWords: Record<QuestionShown['kind'], string> = {
  danger: 'Child in danger now',
  ask: 'Asks for access',
  concern: 'A concern was raised',
};

export const answeredWords: Record<Answered, string> = {
  'rang back': 'Rang back',
  'could not reach': 'Tried, and could not reach them',
  'passed on': 'Passed to whoever will answer',
};

/** "Ring back by 4:45pm today", "Overdue since 4:45pm today", "Rang back". */
function Clock({ question, now }: { question: QuestionShown; now: Date }) {
  const last = question.answers.at(-1);
  if (last && isAnswered(question)) return <StatusTag tone="done">{answeredWords[last.how]}</StatusTag>;
  const by = sayDeadline(question.ringBy, now);
  if (question.ringBy < now) return <StatusTag tone="urgent">{`Overdue: was by ${by}`}</StatusTag>;
  return <StatusTag tone={question.kind === 'danger' ? 'urgent' : 'soon'}>{`Ring back by ${by}`}</StatusTag>;
}

/** What people asked in an emergency or asked to see: what waits, then what was answered. */
export function questionsPage(shown: { questions: readonly QuestionShown[]; now: Date }): PageParts {
  const waiting = shown.questions
    .filter((question) => !isAnswered(question))
    .sort((a, b) => a.ringBy.getTime() - b.ringBy.getTime());
  const answered = shown.questions.filter(isAnswered);
  const rows = (list: readonly QuestionShown[]) =>
    list.map((question) => [
      <a class="govuk-link" href={`/emergency/questions/${question.id}`}>
        {kindWords[question.kind]}
      </a>,
      question.who,
      question.asker ?? 'Not known',
      sayMomentClose(question.askedAt, shown.now),
      <Clock question={question} now={shown.now} />,
    ]);
  const columns = [
    { text: 'What' },
    { text: 'About, as typed' },
    { text: 'From' },
    { text: 'Asked' },
    { text: 'Clock' },
  ];
  return {
    title: 'Questions to answer',
    width: 'wide',
    body: (
      <>
        <h1 class="govuk-heading-l">Questions to answer</h1>
        {shown.questions.length === 0 && (
          <p class="govuk-body">
            No questions. When somebody believes a child is in danger, or asks to see a record, it is here at once.
            Those about danger are rung back within 15 minutes.
          </p>
        )}
        {waiting.length > 0 && <ListTable caption="Waiting" captionShown columns={columns} rows={rows(waiting)} />}
        {answered.length > 0 && (
          <ListTable caption="Answered in the last 30 days" captionShown columns={columns} rows={rows(answered)} />
        )}
      </>
    ),
  };
}

/** One question: what was asked, whom to ring, and how it was answered. */
export function questionPage(shown: {
  question: QuestionShown;
  now: Date;
  raw: Readonly<Record<string, unknown>>;
  errors?: FieldErrors;
  seal: FormSeal;
}): PageParts {
  const { question, now, raw, errors } = shown;
  return {
    title: `${kindWords[question.kind]}: ${question.who}`,
    errors,
    breadcrumbs: [{ text: 'Questions to answer', href: '/emergency/questions' }, { text: kindWords[question.kind] }],
    body: (
      <>
        <span class="govuk-caption-l">{kindWords[question.kind]}</span>
        <h1 class="govuk-heading-l">{question.who}</h1>
        <p class="govuk-body">
          <Clock question={question} now={now} />
        </p>
        <KeyValues
          items={[
            question.hidden && {
              key: 'May be about',
              value: (
                <>
                  <a class="govuk-link" href={`/subjects/${question.hidden.id}`}>
                    {question.hidden.name}
                  </a>
                  . Only those inside this record know that it may be.
                </>
              ),
            },
            question.ringBack !== null && { key: 'Ring', value: <Telephone number={question.ringBack} /> },
            { key: 'Asked by', value: question.asker },
            { key: 'Asked', value: sayMomentClose(question.askedAt, now) },
            question.kind !== 'ask' && { key: 'Where', value: question.where },
            question.why !== null && { key: 'Why', value: question.why },
          ]}
        />
        {question.answers.map((answer) => (
          <p class="govuk-body">
            {answeredWords[answer.how]}, {answer.by}, {sayMomentClose(answer.at, now)}: {answer.note}
          </p>
        ))}
        {!isAnswered(question) && (
          <Form
            action={`/emergency/questions/${question.id}`}
            csrfToken={shown.seal.csrf}
            idempotencyKey={shown.seal.once}
          >
            <ChoiceField
              name="how"
              label="How was it answered?"
              errors={errors}
              value={text(raw, 'how')}
              items={Object.entries(answeredWords).map(([value, words]) => ({ value, text: words }))}
            />
            <LongTextField
              name="note"
              label="What was said?"
              hint={
                question.kind === 'ask'
                  ? 'If they should see something, give them access from the record itself.'
                  : undefined
              }
              rows={4}
              maxlength={2000}
              errors={errors}
              value={text(raw, 'note')}
            />
            <Button>Save</Button>
          </Form>
        )}
      </>
    ),
  };
}
