import { Button } from './button.tsx';
import type { Question } from './form-group.tsx';
import { Input } from './input.tsx';
import type { LabelOptions } from './label.tsx';
import { messageAttributes } from './message-attributes.ts';
import { type Common, classes } from './options.ts';

export type PasswordInputProps = Question &
  Common & {
    name: string;
    label: LabelOptions;
    id?: string;
    value?: string;
    disabled?: boolean;
    describedBy?: string;
    /** `current-password` unless given; `new-password` when choosing one. */
    autocomplete?: string;
    button?: { classes?: string };
    showPasswordText?: string;
    hidePasswordText?: string;
    showPasswordAriaLabelText?: string;
    hidePasswordAriaLabelText?: string;
    passwordShownAnnouncementText?: string;
    passwordHiddenAnnouncementText?: string;
  };

/** GOV.UK password input: may be pasted into, filled by a password manager, and shown. */
export function PasswordInput(props: PasswordInputProps) {
  const id = props.id ?? props.name;
  return (
    <Input
      id={id}
      name={props.name}
      label={props.label}
      hint={props.hint}
      errorMessage={props.errorMessage}
      classes={classes('govuk-password-input__input govuk-js-password-input-input', props.classes)}
      type="password"
      spellcheck={false}
      autocapitalize="none"
      autocomplete={props.autocomplete || 'current-password'}
      value={props.value}
      disabled={props.disabled}
      describedBy={props.describedBy}
      attributes={props.attributes}
      inputWrapper={{ classes: 'govuk-password-input__wrapper' }}
      formGroup={{
        classes: classes('govuk-password-input', props.formGroup?.classes),
        attributes: {
          'data-module': 'govuk-password-input',
          ...messageAttributes({
            'show-password': props.showPasswordText,
            'hide-password': props.hidePasswordText,
            'show-password-aria-label': props.showPasswordAriaLabelText,
            'hide-password-aria-label': props.hidePasswordAriaLabelText,
            'password-shown-announcement': props.passwordShownAnnouncementText,
            'password-hidden-announcement': props.passwordHiddenAnnouncementText,
          }),
          ...props.formGroup?.attributes,
        },
        before: props.formGroup?.before,
        after: (
          <>
            <Button
              type="button"
              classes={classes(
                'govuk-button--secondary govuk-password-input__toggle govuk-js-password-input-toggle',
                props.button?.classes,
              )}
              attributes={{
                'aria-controls': id,
                'aria-label': props.showPasswordAriaLabelText ?? 'Show password',
                hidden: true,
              }}
            >
              {props.showPasswordText ?? 'Show'}
            </Button>
            {props.formGroup?.after}
          </>
        ),
      }}
    />
  );
}
