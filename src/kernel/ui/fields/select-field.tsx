import type { Maybe } from '../govuk/options.ts';
import { Select, type SelectItem } from '../govuk/select.tsx';
import { type FieldProps, fieldHelp, fieldLabel } from './field.ts';

type SelectFieldProps = FieldProps & {
  items: readonly Maybe<SelectItem>[];
  value?: string;
  /** Words for choosing nothing, such as "Any agency". Left out, the first answer is chosen from the start. */
  none?: string;
};

/** Choose one from many. */
export function SelectField(props: SelectFieldProps) {
  return (
    <Select
      {...fieldHelp(props)}
      name={props.name}
      label={fieldLabel(props)}
      items={[props.none !== undefined && { value: '', text: props.none }, ...props.items]}
      value={props.value}
    />
  );
}
