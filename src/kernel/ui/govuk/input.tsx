import { describedBy, LabelledGroup, type Question } from './form-group.tsx';
import type { LabelOptions } from './label.tsx';
import { type Attributes, type Common, type Content, classes, given } from './options.ts';

type Affix = Common & { text: Content };

export type InputProps = Question &
  Common & {
    name: string;
    label: LabelOptions;
    id?: string;
    type?: 'text' | 'email' | 'tel' | 'search' | 'number' | 'password' | 'url';
    value?: string | number;
    inputmode?: 'none' | 'text' | 'decimal' | 'numeric' | 'tel' | 'search' | 'email' | 'url';
    autocomplete?: string;
    autocapitalize?: 'none' | 'characters' | 'words' | 'sentences';
    pattern?: string;
    spellcheck?: boolean;
    disabled?: boolean;
    describedBy?: string;
    prefix?: Affix;
    suffix?: Affix;
    inputWrapper?: { classes?: string; attributes?: Attributes };
  };

function AffixItem({ affix, kind }: { affix: Affix; kind: 'prefix' | 'suffix' }) {
  return (
    <div class={classes(`govuk-input__${kind}`, affix.classes)} aria-hidden="true" {...affix.attributes}>
      {affix.text}
    </div>
  );
}

/** GOV.UK text input, one line. */
export function Input(props: InputProps) {
  const { formGroup, prefix, suffix, inputWrapper } = props;
  const id = props.id ?? props.name;
  const typed: Attributes = { type: props.type ?? 'text', ...props.attributes };
  const input = (
    <input
      class={classes('govuk-input', props.classes, props.errorMessage && 'govuk-input--error')}
      id={id}
      name={props.name}
      value={props.value}
      disabled={props.disabled}
      aria-describedby={describedBy(id, props.describedBy, props)}
      autocomplete={props.autocomplete}
      autocapitalize={props.autocapitalize}
      pattern={props.pattern}
      inputmode={props.inputmode}
      spellcheck={props.spellcheck}
      {...typed}
    />
  );
  const wrapped = [formGroup?.before, prefix?.text, suffix?.text, formGroup?.after].some(given);
  return (
    <LabelledGroup
      id={id}
      label={props.label}
      hint={props.hint}
      errorMessage={props.errorMessage}
      formGroup={formGroup}
    >
      {wrapped ? (
        <div class={classes('govuk-input__wrapper', inputWrapper?.classes)} {...inputWrapper?.attributes}>
          {formGroup?.before}
          {prefix && given(prefix.text) && <AffixItem affix={prefix} kind="prefix" />}
          {input}
          {suffix && given(suffix.text) && <AffixItem affix={suffix} kind="suffix" />}
          {formGroup?.after}
        </div>
      ) : (
        input
      )}
    </LabelledGroup>
  );
}
