import type { PageParts } from '../../kernel/http/reply.ts';
import {
  Checkboxes,
  ChoiceField,
  DateField,
  LongTextField,
  readDateParts,
  SelectField,
  TextField,
} from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { formPage } from '../form/form-page.tsx';
import type { Place } from './places.ts';

export interface ContactShown {
  places: Place[];
  /** The place the form was opened from. */
  about: string | null;
}

/** A contact session, for a phone in one hand: where, how many, how it went, anything worrying. */
export function contactPage(shown: ContactShown & Filled): PageParts {
  const { places, raw, errors } = shown;
  return formPage({
    heading: 'Contact log',
    action: shown.about ? `/records/new/contact?about=${shown.about}` : '/records/new/contact',
    autosaveKey: 'contact',
    filled: shown,
    button: 'Save',
    children: (
      <>
        {places.length > 0 && (
          <SelectField
            name="place"
            label="Where?"
            none="Somewhere else"
            errors={errors}
            value={typed(raw, 'place') || (shown.sent ? '' : (shown.about ?? ''))}
            items={places.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        <TextField
          name="placeSaid"
          label={places.length > 0 ? 'If somewhere else, where?' : 'Where?'}
          errors={errors}
          value={typed(raw, 'placeSaid')}
        />
        <TextField
          name="youngPeople"
          label="How many young people?"
          hint="No names are needed. Leave empty if you did not count."
          width={3}
          inputmode="numeric"
          errors={errors}
          value={typed(raw, 'youngPeople')}
        />
        <Checkboxes
          name="estimated"
          classes="govuk-checkboxes--small"
          values={typed(raw, 'estimated') === 'yes' ? ['yes'] : []}
          items={[{ value: 'yes', text: 'This is an estimate' }]}
        />
        <LongTextField name="went" label="How did it go?" rows={3} errors={errors} value={typed(raw, 'went')} />
        <ChoiceField
          name="worrying"
          label="Did anything worry you?"
          errors={errors}
          value={typed(raw, 'worrying')}
          items={[
            { value: 'no', text: 'No' },
            {
              value: 'yes',
              text: 'Yes',
              hint: { text: 'It is sent to the front door as a concern as soon as you save.' },
              conditional: (
                <>
                  <ChoiceField
                    name="danger"
                    label="Is anyone in danger now?"
                    hint="If so, ring 999 first."
                    inline
                    errors={errors}
                    value={typed(raw, 'danger')}
                    items={[
                      { value: 'yes', text: 'Yes' },
                      { value: 'no', text: 'No' },
                      { value: 'not_known', text: 'I do not know' },
                    ]}
                  />
                  <LongTextField
                    name="worry"
                    label="What worried you?"
                    rows={4}
                    errors={errors}
                    value={typed(raw, 'worry')}
                  />
                </>
              ),
            },
          ]}
        />
        <DateField
          name="on"
          label="Which day?"
          hint="Leave empty for today."
          errors={errors}
          value={readDateParts(raw, 'on')}
        />
      </>
    ),
  });
}
