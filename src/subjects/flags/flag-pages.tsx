import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  DateField,
  Form,
  LongTextField,
  readDateParts,
  SelectField,
  TextField,
} from '../../kernel/ui/index.ts';
import type { Filled } from '../forms/form-pair.ts';
import { typed } from '../forms/typed.ts';
import type { FlagShown, SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import type { Terms } from '../terms/load-terms.ts';
import { flagsFor, MOST_DAYS_TO_REVIEW } from './flag-form.ts';

interface Shown extends Filled {
  subject: SubjectShown;
  today: CivilDate;
}

export function newFlagPage({ subject, today, seal, raw, errors, terms }: Shown & { terms: Terms }): PageParts {
  return subjectPage({
    subject,
    today,
    tab: 'notes',
    heading: 'Raise a flag',
    errors,
    body: (
      <>
        <p class="govuk-body">
          A flag tells the next person something they need at once. It always ends, so that it is never left behind.
        </p>
        <Form
          action={`/subjects/${subject.id}/flags/new`}
          csrfToken={seal.csrf}
          idempotencyKey={seal.once}
          autosaveKey={`flag-${subject.id}`}
        >
          <SelectField
            name="kind"
            label="Flag"
            none="Select one"
            errors={errors}
            value={typed(raw, 'kind')}
            items={flagsFor(subject.kind, terms).map(({ code, label }) => ({ value: code, text: label }))}
          />
          <TextField name="source" label="Where this comes from" errors={errors} value={typed(raw, 'source')} />
          <LongTextField
            name="note"
            label="What should the next person do?"
            optional
            rows={3}
            errors={errors}
            value={typed(raw, 'note')}
          />
          <DateField
            name="review"
            label="When should someone look at it again?"
            hint={`Within ${MOST_DAYS_TO_REVIEW} days.`}
            errors={errors}
            value={readDateParts(raw, 'review')}
          />
          <DateField
            name="expires"
            label="When does it end by itself?"
            hint="Within 12 months. If it is still needed then, raise it again."
            errors={errors}
            value={readDateParts(raw, 'expires')}
          />
          <Button>Raise this flag</Button>
        </Form>
      </>
    ),
  });
}

export function endFlagPage({ subject, today, seal, raw, errors, flag }: Shown & { flag: FlagShown }): PageParts {
  return subjectPage({
    subject,
    today,
    tab: 'notes',
    heading: `End a flag: ${flag.label}`,
    errors,
    body: (
      <Form action={`/subjects/${subject.id}/flags/${flag.id}/end`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <LongTextField
          name="why"
          label="Why does it no longer hold?"
          hint="The flag and this reason are kept."
          rows={3}
          errors={errors}
          value={typed(raw, 'why')}
        />
        <Button>End this flag</Button>
      </Form>
    ),
  });
}
