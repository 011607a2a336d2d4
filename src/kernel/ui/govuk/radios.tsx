import { Choice, type ChoiceItem, choiceId, type Divider } from './choice-item.tsx';
import type { FieldsetOptions } from './fieldset.tsx';
import { FieldsetGroup, type Question } from './form-group.tsx';
import { type Common, classes, type Maybe } from './options.ts';

export type RadioItem = ChoiceItem | Divider;

export type RadiosProps = Question &
  Common & {
    name: string;
    items: readonly Maybe<RadioItem>[];
    fieldset?: FieldsetOptions;
    idPrefix?: string;
    value?: string | number;
  };

const isChecked = (item: ChoiceItem, value: string | number | undefined) =>
  item.checked ?? (value !== undefined && value !== '' && String(item.value) === String(value));

/** GOV.UK radios: choose one. */
export function Radios(props: RadiosProps) {
  const prefix = props.idPrefix ?? props.name;
  return (
    <FieldsetGroup
      id={prefix}
      fieldset={props.fieldset}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
    >
      <div class={classes('govuk-radios', props.classes)} {...props.attributes} data-module="govuk-radios">
        {props.formGroup?.before}
        {props.items.map((item, position) => {
          if (!item) return null;
          if ('divider' in item) return <div class="govuk-radios__divider">{item.divider}</div>;
          const id = item.id || choiceId(prefix, position);
          return <Choice kind="radios" item={item} id={id} name={props.name} checked={isChecked(item, props.value)} />;
        })}
        {props.formGroup?.after}
      </div>
    </FieldsetGroup>
  );
}
