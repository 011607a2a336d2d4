import type { PageParts } from '../../kernel/http/reply.ts';
import { ChoiceField, DateTimeText, Fieldset, LongTextField, TextField } from '../../kernel/ui/index.ts';
import { type Filled, typed } from '../../subjects/index.ts';
import { formPage } from '../form/form-page.tsx';
import { MomentFields } from '../when/when-fields.tsx';
import type { WhoShown } from '../who/read-who.ts';
import { WhoFields } from '../who/who-fields.tsx';
import { askedItems } from '../words.ts';
import type { EpisodeShown } from './load-episode.ts';

export interface InterviewShown {
  episode: EpisodeShown;
  who: WhoShown;
}

/** The independent return interview: offered, accepted, done, by whom, and what was said. */
export function interviewPage(shown: InterviewShown & Filled): PageParts {
  const { episode, raw, errors } = shown;
  return formPage({
    heading: 'Return interview',
    before: episode.returnedAt && (
      <p class="govuk-body">
        They came back on <DateTimeText value={episode.returnedAt} />.
      </p>
    ),
    action: `/records/${episode.recordId}/return-interview`,
    autosaveKey: `interview-${episode.recordId}`,
    filled: shown,
    button: 'Save',
    children: (
      <>
        {!episode.returnedAt && (
          <MomentFields
            name="returned"
            day="The day they came back"
            time="The time they came back"
            raw={raw}
            errors={errors}
          />
        )}
        <ChoiceField
          name="offered"
          label="Was an interview offered?"
          inline
          errors={errors}
          value={typed(raw, 'offered')}
          items={askedItems}
        />
        <ChoiceField
          name="accepted"
          label="Did they accept?"
          inline
          errors={errors}
          value={typed(raw, 'accepted')}
          items={askedItems}
        />
        <TextField name="declinedWhy" label="If not, why?" optional errors={errors} value={typed(raw, 'declinedWhy')} />
        <Fieldset legend={{ text: 'If it has been done', classes: 'govuk-fieldset__legend--m' }}>
          <MomentFields
            name="done"
            day="The day of the interview"
            time="The time of the interview"
            raw={raw}
            errors={errors}
          />
          <TextField name="by" label="Who did it?" errors={errors} value={typed(raw, 'by')} />
          <ChoiceField
            name="independent"
            label="Were they independent of the police, the carers and the case?"
            inline
            errors={errors}
            value={typed(raw, 'independent')}
            items={[
              { value: 'yes', text: 'Yes' },
              { value: 'no', text: 'No' },
            ]}
          />
          <LongTextField
            name="themes"
            label="What did they say?"
            hint="In their words where you can."
            optional
            rows={6}
            errors={errors}
            value={typed(raw, 'themes')}
          />
        </Fieldset>
        <WhoFields
          who={shown.who}
          raw={raw}
          errors={errors}
          legend="People and places they mentioned"
          hint="Each becomes a suggestion, shown apart until someone has looked into it. Nothing is taken as fact."
          plain
        />
      </>
    ),
  });
}
