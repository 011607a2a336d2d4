import { Input, type InputProps } from '../govuk/input.tsx';
import { type FieldProps, fieldHelp, fieldLabel } from './field.ts';

type TextFieldProps = FieldProps & {
  value?: string | number;
  /** How many characters the box looks as if it holds. Full width when absent. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  type?: InputProps['type'];
  inputmode?: InputProps['inputmode'];
  autocomplete?: string;
  spellcheck?: boolean;
  prefix?: string;
  suffix?: string;
};

/** One line of text. */
export function TextField(props: TextFieldProps) {
  return (
    <Input
      {...fieldHelp(props)}
      name={props.name}
      label={fieldLabel(props)}
      value={props.value}
      type={props.type}
      inputmode={props.inputmode}
      autocomplete={props.autocomplete}
      spellcheck={props.spellcheck}
      classes={props.width && `govuk-input--width-${props.width}`}
      prefix={props.prefix ? { text: props.prefix } : undefined}
      suffix={props.suffix ? { text: props.suffix } : undefined}
    />
  );
}
