import { Choice, type ChoiceItem, choiceId, type Divider } from './choice-item.tsx';
import type { FieldsetOptions } from './fieldset.tsx';
import { describedBy, FieldsetGroup, type Question } from './form-group.tsx';
import { type Common, classes, type Maybe } from './options.ts';

export type CheckboxItem =
  | (ChoiceItem & {
      /** When this answer is not part of the same set, its own name. */
      name?: string;
      /** `exclusive`: choosing it clears the others, as "None of these" does. */
      behaviour?: 'exclusive';
    })
  | Divider;

export type CheckboxesProps = Question &
  Common & {
    name: string;
    items: readonly Maybe<CheckboxItem>[];
    fieldset?: FieldsetOptions;
    idPrefix?: string;
    values?: readonly (string | number)[];
    describedBy?: string;
  };

const isChecked = (item: ChoiceItem, values: readonly (string | number)[] | undefined) =>
  item.checked ?? (values?.some((value) => String(value) === String(item.value)) || false);

/** GOV.UK checkboxes: choose any. */
export function Checkboxes(props: CheckboxesProps) {
  const prefix = props.idPrefix ?? props.name;
  const outer = props.fieldset ? undefined : describedBy(prefix, props.describedBy, props);
  return (
    <FieldsetGroup
      id={prefix}
      fieldset={props.fieldset}
      describedBy={props.describedBy}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
    >
      <div class={classes('govuk-checkboxes', props.classes)} {...props.attributes} data-module="govuk-checkboxes">
        {props.formGroup?.before}
        {props.items.map((item, position) => {
          if (!item) return null;
          if ('divider' in item) return <div class="govuk-checkboxes__divider">{item.divider}</div>;
          return (
            <Choice
              kind="checkboxes"
              item={item}
              id={item.id || choiceId(prefix, position)}
              name={item.name || props.name}
              checked={isChecked(item, props.values)}
              describedBy={outer}
              attributes={{ 'data-behaviour': item.behaviour }}
            />
          );
        })}
        {props.formGroup?.after}
      </div>
    </FieldsetGroup>
  );
}
