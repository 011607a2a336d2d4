import { type FieldErrors, LongTextField, SelectField, TextField } from '../../kernel/ui/index.ts';
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
      <ColleagueField
        name="reviewer"
        label="If it is closed: who looks again?"
        optional
        raw={raw}
        named={named}
        errors={errors}
      />
      <ColleagueField
        name="planOwner"
        label="If it is closed: who keeps the safety plan?"
        optional
        raw={raw}
        named={named}
        errors={errors}
      />
      <TextField {...field('reopens')} label="If it is closed: what would open it again?" optional />
    </>
  );
}
