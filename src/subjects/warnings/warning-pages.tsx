import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  ChoiceField,
  DateField,
  DateText,
  Form,
  InsetText,
  LongTextField,
  readDateParts,
} from '../../kernel/ui/index.ts';
import type { Filled } from '../forms/form-pair.ts';
import { typed } from '../forms/typed.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import { stepWords } from './rules.ts';
import type { ReviewShown, WarningShown } from './warning.ts';

interface Shown extends Filled {
  subject: SubjectShown;
  today: CivilDate;
}

export function newWarningPage({ subject, today, seal, raw, errors }: Shown): PageParts {
  return subjectPage({
    subject,
    today,
    tab: 'notes',
    heading: 'Write a warning note',
    errors,
    body: (
      <Form
        action={`/subjects/${subject.id}/warnings/new`}
        csrfToken={seal.csrf}
        idempotencyKey={seal.once}
        autosaveKey={`warning-${subject.id}`}
      >
        <LongTextField
          name="note"
          label="What should staff know before they visit or call?"
          hint="What happened and what to do. Facts, in plain words."
          rows={4}
          errors={errors}
          value={typed(raw, 'note')}
        />
        <ChoiceField
          name="disclosed"
          label="Has the person been told of this note?"
          hint="People are told of a warning about them, unless telling them would put someone at risk."
          errors={errors}
          value={typed(raw, 'disclosed')}
          items={[
            { value: 'yes', text: 'Yes' },
            {
              value: 'no',
              text: 'No',
              conditional: (
                <LongTextField
                  name="notDisclosedWhy"
                  label="Why not?"
                  rows={2}
                  errors={errors}
                  value={typed(raw, 'notDisclosedWhy')}
                />
              ),
            },
          ]}
        />
        <LongTextField
          name="rationale"
          label="Why is this note needed?"
          rows={2}
          errors={errors}
          value={typed(raw, 'rationale')}
        />
        <DateField
          name="review"
          label="When should it be looked at again?"
          hint="Within 12 months."
          errors={errors}
          value={readDateParts(raw, 'review')}
        />
        <p class="govuk-body">It shows at once. A second person then agrees with it, or sends it back.</p>
        <Button>Write this note</Button>
      </Form>
    ),
  });
}

export function reviewWarningPage({
  subject,
  today,
  seal,
  raw,
  errors,
  warning,
}: Shown & { warning: WarningShown }): PageParts {
  return subjectPage({
    subject,
    today,
    tab: 'notes',
    heading: 'Review a warning note',
    errors,
    body: (
      <>
        <InsetText>{warning.note}</InsetText>
        <Form
          action={`/subjects/${subject.id}/warnings/${warning.id}/review`}
          csrfToken={seal.csrf}
          idempotencyKey={seal.once}
        >
          <ChoiceField
            name="step"
            label="What should happen?"
            errors={errors}
            value={typed(raw, 'step')}
            items={[
              { value: 'keep', text: 'Keep it' },
              !warning.disclosed && { value: 'disclose', text: 'Keep it, and record that the person has been told' },
              { value: 'end', text: 'End it' },
            ]}
          />
          <LongTextField name="rationale" label="Why?" rows={3} errors={errors} value={typed(raw, 'rationale')} />
          <DateField
            name="review"
            label="When should it be looked at again?"
            hint="Not needed if it should end."
            errors={errors}
            value={readDateParts(raw, 'review')}
          />
          <p class="govuk-body">A second person then agrees with you, or sends it back.</p>
          <Button>Propose this</Button>
        </Form>
      </>
    ),
  });
}

export function secondWarningPage({
  subject,
  today,
  seal,
  raw,
  errors,
  warning,
  review,
}: Shown & { warning: WarningShown; review: ReviewShown }): PageParts {
  return subjectPage({
    subject,
    today,
    tab: 'notes',
    heading: 'Second person on a warning note',
    errors,
    body: (
      <>
        <InsetText>{warning.note}</InsetText>
        <p class="govuk-body">
          <strong>{stepWords[review.step]}</strong>, proposed by {review.proposedByName},{' '}
          <DateText value={new Date(review.proposedAt)} />: {review.rationale}
        </p>
        <Form
          action={`/subjects/${subject.id}/warnings/${warning.id}/second`}
          csrfToken={seal.csrf}
          idempotencyKey={seal.once}
        >
          <ChoiceField
            name="agrees"
            label="Do you agree?"
            inline
            errors={errors}
            value={typed(raw, 'agrees')}
            items={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No, send it back' },
            ]}
          />
          <LongTextField name="rationale" label="Why?" rows={3} errors={errors} value={typed(raw, 'rationale')} />
          <Button>Record your answer</Button>
        </Form>
      </>
    ),
  });
}
