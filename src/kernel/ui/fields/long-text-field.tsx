import { CharacterCount } from '../govuk/character-count.tsx';
import { Textarea } from '../govuk/textarea.tsx';
import { type FieldProps, fieldHelp, fieldLabel } from './field.ts';

type LongTextFieldProps = FieldProps & {
  value?: string;
  rows?: number;
  /** The most characters allowed: shows how many are left. */
  maxlength?: number;
};

/** More than one line of text, with a count of what is left when it has a limit. */
export function LongTextField(props: LongTextFieldProps) {
  const common = {
    ...fieldHelp(props),
    name: props.name,
    label: fieldLabel(props),
    value: props.value,
    rows: props.rows,
    spellcheck: true,
  };
  return props.maxlength ? (
    <CharacterCount {...common} maxlength={props.maxlength} threshold={75} />
  ) : (
    <Textarea {...common} />
  );
}
