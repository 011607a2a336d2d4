import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  Checkboxes,
  ChoiceField,
  DateField,
  Fieldset,
  Form,
  InsetText,
  LongTextField,
  readDateParts,
  SelectField,
  TextField,
} from '../../kernel/ui/index.ts';
import type { Filled } from '../forms/form-pair.ts';
import { typed, typedMany } from '../forms/typed.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import { FactLine } from './fact-line.tsx';
import { FieldBoxes } from './field-boxes.tsx';
import type { FactsShown } from './load-facts.ts';
import type { Changes } from './plan-changes.ts';
import { overWhat } from './plan-changes.ts';
import { boxes } from './read-answer.ts';
import type { Section } from './sections.ts';

interface Shown extends Filled {
  subject: SubjectShown;
  today: CivilDate;
  section: Section;
  facts: FactsShown;
  clashes?: Changes['clashes'];
}

/** One section of questions: the answers, and how they are known, said once for what changes. */
export function changeFactsPage(shown: Shown): PageParts {
  const { subject, section, seal, raw, errors } = shown;
  return subjectPage({
    subject,
    today: shown.today,
    tab: 'facts',
    heading: section.heading,
    errors,
    body: (
      <>
        <p class="govuk-body">Change or add only what you know. Answers you leave as they are stay as they are.</p>
        <Form
          action={`/subjects/${subject.id}/facts/${section.slug}/change`}
          csrfToken={seal.csrf}
          idempotencyKey={seal.once}
          autosaveKey={`facts-${subject.id}-${section.slug}`}
        >
          {section.fields.map((field) => (
            <Question shown={shown} field={field} />
          ))}
          <Fieldset legend={{ text: 'How do you know?', classes: 'govuk-fieldset__legend--m' }}>
            <SelectField
              name="howKnown"
              label="What you have changed or added is known because"
              none="Select one"
              errors={errors}
              value={typed(raw, 'howKnown')}
              items={shown.facts.terms.offered('how_known').map(({ code, label }) => ({ value: code, text: label }))}
            />
            <TextField
              name="source"
              label="Where from"
              hint="Such as “her form tutor, at the meeting on Tuesday”."
              errors={errors}
              value={typed(raw, 'source')}
            />
            <ChoiceField
              name="opinion"
              label="Is it a fact or an opinion?"
              inline
              errors={errors}
              value={typed(raw, 'opinion') || 'fact'}
              items={[
                { value: 'fact', text: 'Fact' },
                { value: 'opinion', text: 'Opinion' },
              ]}
            />
            <DateField
              name="from"
              label="Since when?"
              hint="Leave empty if nobody knows."
              errors={errors}
              value={readDateParts(raw, 'from')}
            />
          </Fieldset>
          <Fieldset legend={{ text: 'If an answer changes or ends', classes: 'govuk-fieldset__legend--m' }}>
            <ChoiceField
              name="ending"
              label="What was there before"
              errors={errors}
              value={typed(raw, 'ending') || 'changed'}
              items={[
                { value: 'changed', text: 'was true, and has changed' },
                { value: 'wrong', text: 'was recorded wrongly' },
              ]}
            />
            <LongTextField
              name="why"
              label="Why is it changing?"
              hint="The answer before is kept with this reason."
              rows={2}
              optional
              errors={errors}
              value={typed(raw, 'why')}
            />
          </Fieldset>
          <Button>Save</Button>
        </Form>
      </>
    ),
  });
}

function Question({ shown, field }: { shown: Shown; field: Section['fields'][number] }) {
  const { facts, raw, sent, errors } = shown;
  const live = facts.live(field.code);
  const clash = shown.clashes?.find((one) => one.field.code === field.code);
  return (
    <>
      <input type="hidden" name={boxes(field.code).was} value={overWhat(live)} />
      {clash && (
        <InsetText>
          <strong>Recorded by {clash.theirs[0]?.recordedBy ?? 'someone else'} while you were writing: </strong>
          {clash.theirs.length > 0
            ? clash.theirs.map((fact) => <FactLine field={field} fact={fact} terms={facts.terms} />)
            : 'the answer was ended.'}
          <br />
          What you typed is below. Save again to put it in place of theirs, or change it. Both are kept.
        </InsetText>
      )}
      {field.many && live.length > 0 && (
        <Checkboxes
          name={`ended-${field.code}`}
          classes="govuk-checkboxes--small"
          fieldset={{
            legend: { text: `${field.label}: tick any that no longer hold`, classes: 'govuk-fieldset__legend--s' },
          }}
          items={live.map((fact) => ({
            name: `end-${fact.id}`,
            value: 'yes',
            text: <FactLine field={field} fact={fact} terms={facts.terms} />,
            checked: typedMany(raw, `end-${fact.id}`).includes('yes'),
            id: `end-${fact.id}`,
          }))}
        />
      )}
      <FieldBoxes
        field={field.many && live.length > 0 ? { ...field, label: `${field.label}: add another` } : field}
        current={field.many ? undefined : live[0]}
        raw={sent ? raw : null}
        terms={facts.terms}
        errors={errors}
      />
    </>
  );
}
