import { Details, type FieldErrors, LongTextField, SelectField, TextField } from '../../kernel/ui/index.ts';
import { type Raw, typed } from '../../subjects/index.ts';
import { ColleagueField } from '../people/colleague-field.tsx';
import type { Named } from '../people/colleagues.ts';
import { outcomeWords } from '../words.ts';
import { OUTCOMES } from './closing.ts';

interface Props {
  raw: Raw;
  named: Named;
  errors?: FieldErrors;
}

const CLOSING = ['reviewer', 'planOwner', 'reopens'] as const;

/** What a decision is made of. Closing asks for three things more. */
export function DecisionFields({ raw, named, errors }: Props) {
  const field = (name: string) => ({ name, errors, value: typed(raw, name) });
  return (
    <>
      <SelectField
        {...field('outcome')}
        label="Outcome"
        none="None of these"
        items={OUTCOMES.map((code) => ({ value: code, text: outcomeWords[code] }))}
      />
      <LongTextField {...field('wording')} label="What was decided?" rows={2} />
      <LongTextField
        {...field('rationale')}
        label="Why?"
        hint="So that somebody who was not there can follow it."
        rows={3}
      />
      <Details
        summaryText="To close it"
        open={CLOSING.some((name) => typed(raw, name) !== '' || errors?.[name] !== undefined)}
      >
        <p class="govuk-body">Closing while harm goes on has to be hard. It needs all three.</p>
        <ColleagueField name="reviewer" label="Who looks again?" optional raw={raw} named={named} errors={errors} />
        <ColleagueField
          name="planOwner"
          label="Who keeps the safety plan?"
          optional
          raw={raw}
          named={named}
          errors={errors}
        />
        <TextField {...field('reopens')} label="What would open it again?" optional />
      </Details>
    </>
  );
}
