import type { PageParts } from '../../kernel/http/reply.ts';
import { ChoiceField, LongTextField, TextField } from '../../kernel/ui/index.ts';
import { type Filled, type Terms, typed } from '../../subjects/index.ts';
import { formAddress } from '../form/about.ts';
import { formPage } from '../form/form-page.tsx';
import { HowKnownField } from '../form/how-known-fields.tsx';
import { MomentFields, WhenFields } from '../when/when-fields.tsx';
import type { WhoShown } from '../who/read-who.ts';
import { WhoFields } from '../who/who-fields.tsx';
import { missingTypes, missingWhen } from './missing-form.ts';

export interface MissingShown {
  about: string | null;
  who: WhoShown;
  terms: Terms;
}

export function missingPage(shown: MissingShown & Filled): PageParts {
  const { raw, errors, terms } = shown;
  return formPage({
    heading: 'Record a missing episode',
    before: (
      <p class="govuk-body">
        If they are missing now and you have not told the police, ring 101, or 999 if they are in danger.
      </p>
    ),
    action: formAddress('/records/new/missing', shown.about),
    autosaveKey: `missing-${shown.about ?? 'new'}`,
    filled: shown,
    button: 'Record this episode',
    children: (
      <>
        <WhoFields
          who={shown.who}
          raw={raw}
          errors={errors}
          legend="Who was missing, and who was with them?"
          hint="The first person is the one who was missing. Add anyone known to have been with them, and where they were found."
        />
        <ChoiceField
          name="type"
          label="What kind of episode was it?"
          errors={errors}
          value={typed(raw, 'type')}
          items={Object.entries(missingTypes).map(([value, text]) => ({ value, text }))}
        />
        <WhenFields question={missingWhen} label="When were they last seen?" raw={raw} errors={errors} />
        <TextField
          name="missingFrom"
          label="Missing from"
          hint="Such as home, a placement or school."
          optional
          errors={errors}
          value={typed(raw, 'missingFrom')}
        />
        <MomentFields
          name="returned"
          day="The day they came back"
          time="The time they came back"
          raw={raw}
          errors={errors}
        />
        <p class="govuk-hint">
          Leave both empty while they are still missing. Their return interview is due 72 hours after they come back.
        </p>
        <TextField
          name="foundWhere"
          label="Where they were found, in words"
          optional
          errors={errors}
          value={typed(raw, 'foundWhere')}
        />
        <TextField
          name="reference"
          label="Police reference"
          optional
          width={20}
          errors={errors}
          value={typed(raw, 'reference')}
        />
        <LongTextField
          name="text"
          label="What is known"
          size="m"
          rows={6}
          maxlength={20000}
          errors={errors}
          value={typed(raw, 'text')}
        />
        <HowKnownField terms={terms} raw={raw} errors={errors} />
      </>
    ),
  });
}
