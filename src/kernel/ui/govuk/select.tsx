import { describedBy, LabelledGroup, type Question } from './form-group.tsx';
import type { LabelOptions } from './label.tsx';
import { type Attributes, type Common, classes, type Maybe } from './options.ts';

export type SelectItem = {
  /** Sent when chosen; the text is sent when absent. */
  value?: string | number;
  text: string;
  selected?: boolean;
  disabled?: boolean;
  attributes?: Attributes;
};

export type SelectProps = Question &
  Common & {
    name: string;
    label: LabelOptions;
    items: readonly Maybe<SelectItem>[];
    id?: string;
    value?: string | number;
    disabled?: boolean;
    describedBy?: string;
  };

const isSelected = (item: SelectItem, value: string | number | undefined) =>
  item.selected ?? (value !== undefined && value !== '' && String(item.value ?? item.text) === String(value));

/** GOV.UK select. Prefer radios when the choices are few. */
export function Select(props: SelectProps) {
  const id = props.id ?? props.name;
  return (
    <LabelledGroup
      id={id}
      label={props.label}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
    >
      {props.formGroup?.before}
      <select
        class={classes('govuk-select', props.classes, props.errorMessage && 'govuk-select--error')}
        id={id}
        name={props.name}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props.describedBy, props)}
        {...props.attributes}
      >
        {props.items.map(
          (item) =>
            item && (
              <option
                value={item.value}
                selected={isSelected(item, props.value)}
                disabled={item.disabled}
                {...item.attributes}
              >
                {item.text}
              </option>
            ),
        )}
      </select>
      {props.formGroup?.after}
    </LabelledGroup>
  );
}
