import type { PageParts } from '../../kernel/http/reply.ts';
import { ChoiceField, Fieldset, LongTextField, Panel, TextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { formAddress } from '../form/about.ts';
import { formPage } from '../form/form-page.tsx';
import { WhenFields } from '../when/when-fields.tsx';
import type { WhoShown } from '../who/read-who.ts';
import { WhoFields } from '../who/who-fields.tsx';
import { askedItems } from '../words.ts';
import { informationWhen } from './information-form.ts';

export interface InformationShown {
  about: string | null;
  who: WhoShown;
}

export function informationPage(shown: InformationShown & Filled): PageParts {
  const { raw, errors } = shown;
  return formPage({
    heading: 'Give information',
    before: (
      <p class="govuk-body">
        For things others should know that are not urgent. If a child is at risk,{' '}
        <a class="govuk-link" href="/concerns/new">
          raise a concern
        </a>{' '}
        instead. If anyone is in danger now, ring 999.
      </p>
    ),
    action: formAddress('/records/new/information', shown.about),
    autosaveKey: `information-${shown.about ?? 'new'}`,
    filled: shown,
    button: 'Send this information',
    children: (
      <>
        <LongTextField
          name="text"
          label="What do you know?"
          size="m"
          hint="Plain facts: names, descriptions, places, times, vehicles, online names. Leave out who told you."
          rows={6}
          maxlength={20000}
          errors={errors}
          value={typed(raw, 'text')}
        />
        <WhenFields question={informationWhen} label="When was it so?" raw={raw} errors={errors} />
        <WhoFields
          who={shown.who}
          raw={raw}
          errors={errors}
          legend="Who or where is it about?"
          hint="Leave empty if you cannot find them. Say it in words above."
          plain
        />
        <TextField name="place" label="Where, in words" optional errors={errors} value={typed(raw, 'place')} />
        <ChoiceField
          name="firstHand"
          label="Did whoever told you see or hear it themselves?"
          inline
          errors={errors}
          value={typed(raw, 'firstHand')}
          items={askedItems}
        />
        <ChoiceField
          name="couldPutAtRisk"
          label="Could sharing this put someone at risk?"
          inline
          errors={errors}
          value={typed(raw, 'couldPutAtRisk')}
          items={askedItems}
        />
        <LongTextField
          name="conditions"
          label="Conditions on who may use it, or how"
          optional
          rows={2}
          errors={errors}
          value={typed(raw, 'conditions')}
        />
        <Fieldset legend={{ text: 'Where it comes from', classes: 'govuk-fieldset__legend--m' }}>
          <p class="govuk-hint">Kept apart from the information. Those who read the information do not see this.</p>
          <TextField name="sourceNamed" label="Who told you?" errors={errors} value={typed(raw, 'sourceNamed')} />
          <TextField
            name="sourceReachedBy"
            label="How they can be reached safely"
            optional
            errors={errors}
            value={typed(raw, 'sourceReachedBy')}
          />
        </Fieldset>
      </>
    ),
  });
}

/** The giver is told that it arrived, and shown nothing back. */
export const informationSentPage: PageParts = {
  title: 'Information sent',
  body: (
    <>
      <Panel titleText="Sent">Thank you. Police and the contextual harm team will read it.</Panel>
      <p class="govuk-body">You are not shown it again, so that nobody can see from your screen what you gave.</p>
      <p class="govuk-body">
        <a class="govuk-link" href="/records/new/information">
          Give more information
        </a>
      </p>
    </>
  ),
};
