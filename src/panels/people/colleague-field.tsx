import { ChoiceField, type FieldErrors, TextField } from '../../kernel/ui/index.ts';
import { type Raw, typed } from '../../subjects/index.ts';
import type { Named } from './colleagues.ts';

interface Props {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  raw: Raw;
  named: Named;
  errors?: FieldErrors;
}

/** Asks for a colleague by name; where it could be several, who they are to choose from. */
export function ColleagueField(props: Props) {
  const { name, raw, errors } = props;
  const found = props.named[name] ?? [];
  return (
    <>
      <TextField
        name={name}
        label={props.label}
        hint={props.hint ?? 'Part of their name is enough.'}
        optional={props.optional}
        errors={errors}
        value={typed(raw, name)}
        width={30}
        spellcheck={false}
      />
      {found.length > 1 && errors?.[name] !== undefined && (
        <ChoiceField
          name={`${name}Id`}
          label="Which one?"
          small
          value={typed(raw, `${name}Id`)}
          items={found.map((one) => ({ value: one.id, text: one.name, hint: { text: one.about } }))}
        />
      )}
    </>
  );
}
