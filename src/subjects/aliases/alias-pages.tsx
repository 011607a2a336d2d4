import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import { Button, Form, LongTextField, SelectField, TextField } from '../../kernel/ui/index.ts';
import type { Filled } from '../forms/form-pair.ts';
import { typed } from '../forms/typed.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import type { Terms } from '../terms/load-terms.ts';
import type { AliasShown } from './aliases.ts';

interface Shown extends Filled {
  subject: SubjectShown;
  today: CivilDate;
}

const items = (terms: Terms, vocabulary: string) =>
  terms.offered(vocabulary).map(({ code, label }) => ({ value: code, text: label }));

export function newAliasPage({ subject, today, seal, raw, errors, terms }: Shown & { terms: Terms }): PageParts {
  return subjectPage({
    subject,
    today,
    tab: 'notes',
    heading: 'Add another name',
    errors,
    body: (
      <Form action={`/subjects/${subject.id}/names/new`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <TextField
          name="name"
          label="Name"
          hint="As people say it or write it."
          errors={errors}
          value={typed(raw, 'name')}
          spellcheck={false}
        />
        <SelectField
          name="kind"
          label="What kind of name is it?"
          none="Select one"
          errors={errors}
          value={typed(raw, 'kind')}
          items={items(terms, 'alias')}
        />
        <SelectField
          name="howKnown"
          label="How do you know?"
          none="Select one"
          errors={errors}
          value={typed(raw, 'howKnown')}
          items={items(terms, 'how_known')}
        />
        <p class="govuk-body">Searching for this name finds them from now on.</p>
        <Button>Add this name</Button>
      </Form>
    ),
  });
}

export function endAliasPage({ subject, today, seal, raw, errors, alias }: Shown & { alias: AliasShown }): PageParts {
  return subjectPage({
    subject,
    today,
    tab: 'notes',
    heading: 'A name is not used any more',
    errors,
    body: (
      <Form action={`/subjects/${subject.id}/names/${alias.id}/end`} csrfToken={seal.csrf} idempotencyKey={seal.once}>
        <LongTextField
          name="why"
          label={`Why is “${alias.name}” not used any more?`}
          hint="The name is kept, and still finds them."
          rows={2}
          errors={errors}
          value={typed(raw, 'why')}
        />
        <Button>Save</Button>
      </Form>
    ),
  });
}
