import { ChoiceField, DateField, type FieldErrors, LongTextField, readDateParts } from '../../kernel/ui/index.ts';
import { levelWords } from '../words.ts';

type Raw = Readonly<Record<string, unknown>>;

export const text = (raw: Raw, name: string): string | undefined => {
  const value = raw[name];
  return typeof value === 'string' ? value : undefined;
};

/** How much, with names or without, until when, and why: the same questions wherever access is given. */
export function SightFields(props: {
  raw: Raw;
  errors?: FieldErrors;
  levels: readonly (1 | 2 | 3 | 4)[];
  mayGiveNames: boolean;
}) {
  const { raw, errors } = props;
  return (
    <>
      <ChoiceField
        name="level"
        label="What may they see?"
        errors={errors}
        value={text(raw, 'level')}
        items={props.levels.map((level) => ({
          value: String(level),
          text: levelWords[level].choose,
          hint: { text: levelWords[level].about },
        }))}
      />
      <ChoiceField
        name="names"
        label="May they see names, dates of birth and addresses?"
        hint="Some people need the names without the story, and some the story without the names."
        errors={errors}
        value={text(raw, 'names')}
        items={[
          props.mayGiveNames && { value: 'yes', text: 'Yes' },
          {
            value: 'no',
            text: 'No',
            hint: props.mayGiveNames ? undefined : { text: 'You may not see names here, so you cannot share them.' },
          },
        ]}
      />
      <DateField
        name="until"
        label="Until the end of which day? (optional)"
        hint="Leave empty if they need it until someone ends it. Both of you are told 14 days before it ends."
        errors={errors}
        value={readDateParts(raw, 'until')}
      />
      <LongTextField
        name="reason"
        label="Why do they need it?"
        hint="They will see this, and so will the data protection officer."
        rows={3}
        maxlength={1000}
        errors={errors}
        value={text(raw, 'reason')}
      />
    </>
  );
}
