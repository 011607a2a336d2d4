import { type Common, type Content, classes } from './options.ts';

export type ErrorMessageOptions = Common & { text: Content; visuallyHiddenText?: string };

/** GOV.UK error message, beside the field it is about. An empty `visuallyHiddenText` leaves the word "Error" out. */
export function ErrorMessage(props: Common & { id?: string; visuallyHiddenText?: string; children: Content }) {
  const spoken = props.visuallyHiddenText ?? 'Error';
  return (
    <p id={props.id} class={classes('govuk-error-message', props.classes)} {...props.attributes}>
      {spoken && (
        <>
          <span class="govuk-visually-hidden">{spoken}:</span>{' '}
        </>
      )}
      {props.children}
    </p>
  );
}
