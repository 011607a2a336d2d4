import type { FieldsetOptions } from './fieldset.tsx';
import { FieldsetGroup, type Question } from './form-group.tsx';
import { Input, type InputProps } from './input.tsx';
import { type Attributes, type Common, classes, type Maybe } from './options.ts';

export type DateInputItem = {
  name: string;
  label?: string;
  id?: string;
  value?: string | number;
  classes?: string;
  /** Whether this part is the one at fault. When no part says, all are marked. */
  error?: boolean;
  inputmode?: InputProps['inputmode'];
  autocomplete?: string;
  pattern?: string;
  attributes?: Attributes;
};

export type DateInputProps = Question &
  Common & {
    id: string;
    namePrefix?: string;
    fieldset?: FieldsetOptions;
    /** Day, month and year when absent. */
    items?: readonly Maybe<DateInputItem>[];
    /** What was typed, by the full name of each part. */
    values?: Readonly<Record<string, string | number | undefined>>;
  };

const parts: readonly DateInputItem[] = [{ name: 'day' }, { name: 'month' }, { name: 'year' }];
const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
const hasError = (item: DateInputItem) => item.error || item.classes?.includes('govuk-input--error') || false;

function itemClasses(item: DateInputItem, marked: boolean): string {
  const own = item.classes ?? '';
  return classes(
    'govuk-date-input__input',
    marked && !own.includes('govuk-input--error') && 'govuk-input--error',
    !own.includes('govuk-input--width-') && `govuk-input--width-${item.name === 'year' ? 4 : 2}`,
    own,
  );
}

/** GOV.UK date input: day, month and year as text, so that any date can be typed and none is guessed. */
export function DateInput(props: DateInputProps) {
  const items = props.items?.length ? props.items : parts;
  const someSay = items.some((item) => item && hasError(item));
  const before = props.namePrefix ? `${props.namePrefix}-` : '';
  return (
    <FieldsetGroup
      id={props.id}
      role="group"
      fieldset={props.fieldset}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={props.formGroup}
    >
      <div class={classes('govuk-date-input', props.classes)} {...props.attributes} id={props.id}>
        {props.formGroup?.before}
        {items.map(
          (item) =>
            item && (
              <div class="govuk-date-input__item">
                <Input
                  label={{ text: item.label ?? capital(item.name), classes: 'govuk-date-input__label' }}
                  id={item.id || `${props.id}-${item.name}`}
                  name={before + item.name}
                  classes={itemClasses(
                    item,
                    hasError(item) || (item.error !== false && !!props.errorMessage && !someSay),
                  )}
                  value={item.value ?? props.values?.[before + item.name]}
                  inputmode={item.inputmode ?? 'numeric'}
                  autocomplete={item.autocomplete}
                  pattern={item.pattern}
                  attributes={item.attributes}
                />
              </div>
            ),
        )}
        {props.formGroup?.after}
      </div>
    </FieldsetGroup>
  );
}
