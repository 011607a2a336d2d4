import { type Common, type Content, classes } from './options.ts';

/** GOV.UK warning text: something that cannot be undone, or that must not be missed. */
export function WarningText(props: Common & { iconFallbackText?: string; children: Content }) {
  return (
    <div class={classes('govuk-warning-text', props.classes)} {...props.attributes}>
      <span class="govuk-warning-text__icon" aria-hidden="true">
        !
      </span>{' '}
      <strong class="govuk-warning-text__text">
        <span class="govuk-visually-hidden">{props.iconFallbackText || 'Warning'}</span> {props.children}
      </strong>
    </div>
  );
}
