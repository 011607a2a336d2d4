import { describedBy, LabelledGroup, type Question } from './form-group.tsx';
import type { LabelOptions } from './label.tsx';
import { type Common, classes } from './options.ts';

export type TextareaProps = Question &
  Common & {
    name: string;
    label: LabelOptions;
    id?: string;
    rows?: number;
    value?: string;
    spellcheck?: boolean;
    disabled?: boolean;
    autocomplete?: string;
    describedBy?: string;
  };

/** A browser drops one line break at the start of a textarea, so one that is meant must be written twice. */
const keepFirstLine = (value: string) => (value.startsWith('\n') || value.startsWith('\r\n') ? `\n${value}` : value);

/** GOV.UK textarea, for more than one line. */
export function Textarea(props: TextareaProps) {
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
      <textarea
        class={classes('govuk-textarea', props.errorMessage && 'govuk-textarea--error', props.classes)}
        id={id}
        name={props.name}
        rows={props.rows || 5}
        disabled={props.disabled}
        aria-describedby={describedBy(id, props.describedBy, props)}
        autocomplete={props.autocomplete || undefined}
        spellcheck={props.spellcheck}
        {...props.attributes}
      >
        {keepFirstLine(props.value ?? '')}
      </textarea>
      {props.formGroup?.after}
    </LabelledGroup>
  );
}
