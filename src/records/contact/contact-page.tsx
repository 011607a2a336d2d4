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
import { chooseWhere } from './choose-where.tsx';
import { Regulars } from './regulars-fields.tsx';
import { type WhereShown, whereAddress } from './where-from.ts';

/** A contact session, for a phone in one hand: where, who was there, how it went, anything worrying. */
export function contactPage(shown: WhereShown & Filled): PageParts {
  const { places, spot, raw, errors } = shown;
  if (shown.choosing && !shown.sent) return chooseWhere(shown);
  return formPage({
    heading: spot ? `Contact log: ${spot.name}` : 'Contact log',
    action: whereAddress(shown),
    autosaveKey: 'contact',
    filled: shown,
    button: 'Save',
    children: (
      <>
        {!spot && places.length > 0 && (
          <SelectField
            name="place"
            label="Where?"
            none="Somewhere else"
            errors={errors}
            value={typed(raw, 'place') || (shown.sent ? '' : (shown.about ?? ''))}
            items={places.map(({ id, name }) => ({ value: id, text: name }))}
          />
        )}
        {!spot && (
          <TextField
            name="placeSaid"
            label={places.length > 0 ? 'If somewhere else, where?' : 'Where?'}
            errors={errors}
            value={typed(raw, 'placeSaid')}
          />
        )}
        <Regulars regulars={shown.regulars} raw={raw} errors={errors} />
        <TextField
          name="youngPeople"
          label="How many young people in all?"
          hint="No names are needed. Leave empty to count those you ticked and added, or if you did not count."
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
