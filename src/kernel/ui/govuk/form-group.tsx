import { ErrorMessage, type ErrorMessageOptions } from './error-message.tsx';
import { Fieldset, type FieldsetOptions } from './fieldset.tsx';
import { Hint, type HintOptions } from './hint.tsx';
import { Label, type LabelOptions } from './label.tsx';
import { type Attributes, type Content, classes } from './options.ts';

/** What a form group may carry before and after its input. */
type FormGroupOptions = { classes?: string; attributes?: Attributes; before?: Content; after?: Content };

/** What every question has besides its input. */
export type Question = { hint?: HintOptions; errorMessage?: ErrorMessageOptions; formGroup?: FormGroupOptions };

/** The ids that describe an input: those given, then its hint, then its error. Undefined when there are none. */
export const describedBy = (id: string, given: string | undefined, question: Question): string | undefined =>
  [given, question.hint && `${id}-hint`, question.errorMessage && `${id}-error`].filter(Boolean).join(' ') || undefined;

function Group(props: Question & { children: Content }) {
  return (
    <div
      class={classes('govuk-form-group', props.errorMessage && 'govuk-form-group--error', props.formGroup?.classes)}
      {...props.formGroup?.attributes}
    >
      {props.children}
    </div>
  );
}

function HintAndError({ id, hint, errorMessage }: { id: string } & Question) {
  return (
    <>
      {hint && (
        <Hint id={`${id}-hint`} classes={hint.classes} attributes={hint.attributes}>
          {hint.text}
        </Hint>
      )}
      {errorMessage && (
        <ErrorMessage
          id={`${id}-error`}
          classes={errorMessage.classes}
          attributes={errorMessage.attributes}
          visuallyHiddenText={errorMessage.visuallyHiddenText}
        >
          {errorMessage.text}
        </ErrorMessage>
      )}
    </>
  );
}

/** One labelled input with its hint and error. */
export function LabelledGroup(props: Question & { id: string; label: LabelOptions; children: Content }) {
  const { label, children, ...question } = props;
  return (
    <Group {...question}>
      <Label for={props.id} classes={label.classes} isPageHeading={label.isPageHeading} attributes={label.attributes}>
        {label.text}
      </Label>
      <HintAndError {...question} />
      {children}
    </Group>
  );
}

type SetProps = Question & { id: string; fieldset?: FieldsetOptions; role?: 'group'; describedBy?: string };

/** Several inputs under one question: in a fieldset when one is given, as radios, checkboxes and dates are. */
export function FieldsetGroup(props: SetProps & { children: Content }) {
  const { fieldset, children, role, describedBy: outer, ...question } = props;
  const inner = (
    <>
      <HintAndError {...question} />
      {children}
    </>
  );
  return (
    <Group {...question}>
      {fieldset ? (
        <Fieldset
          {...fieldset}
          role={role}
          describedBy={describedBy(props.id, fieldset.describedBy || outer, question)}
        >
          {inner}
        </Fieldset>
      ) : (
        inner
      )}
    </Group>
  );
}
