import { Hint } from './hint.tsx';
import { type Message, messageAttributes } from './message-attributes.ts';
import { classes } from './options.ts';
import { Textarea, type TextareaProps } from './textarea.tsx';

export type CharacterCountProps = TextareaProps & {
  /** The most characters allowed. */
  maxlength?: number;
  /** The most words allowed, instead of characters. */
  maxwords?: number;
  /** Percentage of the limit after which the count is shown. */
  threshold?: number;
  countType?: string;
  countMessage?: { classes?: string };
  /** Shown without JavaScript; `%{count}` stands for the limit. */
  textareaDescriptionText?: string;
  charactersUnderLimitText?: Message;
  charactersAtLimitText?: Message;
  charactersOverLimitText?: Message;
  wordsUnderLimitText?: Message;
  wordsAtLimitText?: Message;
  wordsOverLimitText?: Message;
};

/** GOV.UK character count: a textarea that says how much room is left. */
export function CharacterCount(props: CharacterCountProps) {
  const id = props.id ?? props.name;
  const limit = props.maxwords ?? props.maxlength;
  const countType = props.countType || (props.maxwords ? 'words' : undefined);
  const unit = countType === 'words' ? 'words' : 'characters';
  const description = props.textareaDescriptionText || `You can enter up to %{count} ${unit}`;
  return (
    <Textarea
      id={id}
      name={props.name}
      label={props.label}
      hint={props.hint}
      errorMessage={props.errorMessage}
      rows={props.rows}
      value={props.value}
      spellcheck={props.spellcheck}
      attributes={props.attributes}
      describedBy={`${id}-info`}
      classes={classes('govuk-js-character-count', props.classes)}
      formGroup={{
        classes: classes('govuk-character-count', props.formGroup?.classes),
        attributes: {
          'data-module': 'govuk-character-count',
          'data-maxlength': props.maxlength,
          'data-maxwords': props.maxwords,
          'data-threshold': props.threshold,
          'data-count-type': countType,
          ...messageAttributes({
            'textarea-description':
              limit || !props.textareaDescriptionText ? undefined : { other: props.textareaDescriptionText },
            'characters-under-limit': props.charactersUnderLimitText,
            'characters-at-limit': props.charactersAtLimitText,
            'characters-over-limit': props.charactersOverLimitText,
            'words-under-limit': props.wordsUnderLimitText,
            'words-at-limit': props.wordsAtLimitText,
            'words-over-limit': props.wordsOverLimitText,
          }),
          ...props.formGroup?.attributes,
        },
        before: props.formGroup?.before,
        after: (
          <>
            <Hint id={`${id}-info`} classes={classes('govuk-character-count__message', props.countMessage?.classes)}>
              {limit ? description.replace('%{count}', String(limit)) : ''}
            </Hint>
            {props.formGroup?.after}
          </>
        ),
      }}
    />
  );
}
