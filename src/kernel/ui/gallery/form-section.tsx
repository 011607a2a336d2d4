import { ChoiceField, ChoicesField } from '../fields/choice-field.tsx';
import { DateField } from '../fields/date-field.tsx';
import type { FieldErrors } from '../fields/field-errors.ts';
import { FileField } from '../fields/file-field.tsx';
import { LongTextField } from '../fields/long-text-field.tsx';
import { PasswordField } from '../fields/password-field.tsx';
import { SelectField } from '../fields/select-field.tsx';
import { TextField } from '../fields/text-field.tsx';
import { Form } from '../frame/form.tsx';
import { Button } from '../govuk/button.tsx';
import { Details } from '../govuk/details.tsx';

/** What is wrong with the form of the gallery. */
export const galleryErrors: FieldErrors = {
  'when-day': undefined,
  happened: 'When it happened must include a year',
  outcome: ['Select what should happen next'],
  rationale: 'Enter why',
};

/** Every kind of question, some of them answered wrongly. */
export function FormSection() {
  const errors = galleryErrors;
  return (
    <section>
      <h2 class="govuk-heading-l">A form</h2>
      <Form action="/referrals/1/decision" csrfToken="gallery-token" autosaveKey="gallery" savedAt="4:30pm" multipart>
        <TextField
          name="called"
          label="What do they like to be called?"
          hint="As they say it."
          value="Bex"
          width={20}
        />
        <TextField name="age" label="Age" inputmode="numeric" width={3} suffix="years" optional />
        <DateField
          name="happened"
          label="When did it happen?"
          hint="For example, 27 3 2026"
          value={{ day: '27', month: '3', year: '' }}
          errors={errors}
        />
        <ChoiceField
          name="outcome"
          label="What should happen next?"
          errors={errors}
          items={[
            { value: 'assess', text: 'Assess', hint: { text: 'Begin an assessment of this place.' } },
            {
              value: 'advise',
              text: 'Give advice',
              conditional: <LongTextField name="advice" label="What is your advice?" rows={3} />,
            },
            { divider: 'or' },
            { value: 'none', text: 'No further action', hint: { text: 'A second person will be asked to agree.' } },
          ]}
        />
        <ChoicesField
          name="strengths"
          label="What is going well?"
          hint="Select all that apply."
          values={['adult']}
          items={[
            { value: 'adult', text: 'A trusted adult' },
            { value: 'friends', text: 'Friends who look out for them' },
            { value: 'unknown', text: 'Not known', behaviour: 'exclusive' },
          ]}
        />
        <SelectField
          name="agency"
          label="Which agency told you?"
          none="Choose an agency"
          items={[{ text: 'Police' }, { text: 'Health' }, { text: 'Education' }]}
        />
        <LongTextField
          name="rationale"
          label="Why?"
          hint="Say what you know and how."
          maxlength={2000}
          errors={errors}
        />
        <FileField name="letter" label="A letter or photograph" hint="PDF, JPG or PNG, up to 10MB." optional />
        <PasswordField name="password" label="Password" />
        <Details summaryText="What the threshold document says">A child's safety comes before a full picture.</Details>
        <div class="govuk-button-group">
          <Button>Record decision</Button>
          <Button classes="govuk-button--secondary" name="later" value="yes">
            Decide later
          </Button>
          <Button classes="govuk-button--warning">Withdraw</Button>
          <a class="govuk-link" href="/front-door">
            Back to the queue
          </a>
        </div>
      </Form>
    </section>
  );
}
