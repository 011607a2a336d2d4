import type { CivilDate } from '../../kernel/clock/index.ts';
import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Button,
  Checkboxes,
  ChoiceField,
  DateField,
  datePartsOf,
  Fieldset,
  Form,
  InsetText,
  LongTextField,
  readDateParts,
  TextField,
} from '../../kernel/ui/index.ts';
import { fingerprint } from '../forms/fingerprint.ts';
import type { Filled } from '../forms/form-pair.ts';
import { typed } from '../forms/typed.ts';
import type { SubjectShown } from '../frame/load-subject.ts';
import { subjectPage } from '../frame/subject-page.tsx';
import { type Identity, identityFields } from './load-identity.ts';
import { identityWords, sayIdentity, sexWords } from './words.ts';

interface Shown extends Filled {
  subject: SubjectShown;
  today: CivilDate;
  identity: Identity & { id: string };
  /** Somebody else changed it meanwhile: theirs is shown beside what was typed. */
  clash?: boolean;
}

/** Change who somebody is said to be. What was there before is kept, with the reason. */
export function identityPage(shown: Shown): PageParts {
  const { subject, identity, seal, raw, sent, errors } = shown;
  const value = (field: keyof Identity) => (sent ? typed(raw, field) : String(identity[field] ?? ''));
  const ticked = (field: 'birthDateEstimated' | 'addressIsSafeAddress') =>
    (sent ? typed(raw, field) === 'yes' : identity[field]) ? ['yes'] : [];
  const text = (field: keyof Identity, hint?: string) => (
    <TextField
      name={field}
      label={identityWords[field]}
      hint={hint}
      errors={errors}
      value={value(field)}
      spellcheck={false}
    />
  );
  return subjectPage({
    subject,
    today: shown.today,
    tab: 'notes',
    heading: 'Who they are',
    errors,
    body: (
      <>
        {shown.clash && <Theirs identity={identity} />}
        <Form
          action={`/subjects/${subject.id}/identity`}
          csrfToken={seal.csrf}
          idempotencyKey={seal.once}
          autosaveKey={`identity-${subject.id}`}
        >
          <input type="hidden" name="over" value={fingerprint(identity)} />
          {text('givenNames')}
          {text('familyName')}
          {text('knownAs')}
          <DateField
            name="birthDate"
            label={identityWords.birthDate}
            errors={errors}
            value={sent ? readDateParts(raw, 'birthDate') : datePartsOf(identity.birthDate)}
          />
          <Checkboxes
            name="birthDateEstimated"
            classes="govuk-checkboxes--small"
            values={ticked('birthDateEstimated')}
            items={[{ value: 'yes', text: 'This is an estimate' }]}
          />
          <ChoiceField
            name="sex"
            label={identityWords.sex}
            inline
            errors={errors}
            value={value('sex')}
            items={Object.entries(sexWords).map(([code, words]) => ({ value: code, text: words }))}
          />
          <LongTextField
            name="address"
            label={identityWords.address}
            rows={3}
            errors={errors}
            value={value('address')}
          />
          <Checkboxes
            name="addressIsSafeAddress"
            classes="govuk-checkboxes--small"
            values={ticked('addressIsSafeAddress')}
            items={[
              {
                value: 'yes',
                text: 'This is a safe address',
                hint: { text: 'It is then shown nowhere until someone opens it with a reason.' },
              },
            ]}
          />
          {text('upn')}
          {text('nhsNumber')}
          <Fieldset legend={{ text: 'About this change', classes: 'govuk-fieldset__legend--m' }}>
            <ChoiceField
              name="namesWere"
              label="If the names change, the names before"
              errors={errors}
              value={typed(raw, 'namesWere') || 'misspelling'}
              items={[
                { value: 'misspelling', text: 'were written so by mistake' },
                { value: 'former_name', text: 'were another name they had' },
              ]}
            />
            <LongTextField
              name="why"
              label="Why are you changing this?"
              rows={2}
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

function Theirs({ identity }: { identity: Identity }) {
  return (
    <InsetText>
      <p class="govuk-body">
        <strong>Someone else changed this while you were writing.</strong> It now says:
      </p>
      <ul class="govuk-list">
        {identityFields.map((field) => (
          <li>
            {identityWords[field]}: {sayIdentity(field, identity)}
          </li>
        ))}
      </ul>
      <p class="govuk-body">
        What you typed is below. Save again to put it in place of theirs, or change it. Both are kept.
      </p>
    </InsetText>
  );
}
