import { type Common, type Content, classes } from './options.ts';

type DetailsProps = Common & { id?: string; open?: boolean; summaryText: Content; children?: Content };

/** GOV.UK details: help or history folded away. */
export function Details(props: DetailsProps) {
  return (
    <details id={props.id} class={classes('govuk-details', props.classes)} {...props.attributes} open={props.open}>
      <summary class="govuk-details__summary">
        <span class="govuk-details__summary-text">{props.summaryText}</span>
      </summary>
      <div class="govuk-details__text">{props.children}</div>
    </details>
  );
}
