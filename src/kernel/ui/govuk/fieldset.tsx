import { type Common, type Content, classes, given } from './options.ts';

export type LegendOptions = { text: Content; classes?: string; isPageHeading?: boolean };
export type FieldsetOptions = Common & { legend?: LegendOptions; describedBy?: string };

/** GOV.UK fieldset: several fields under one question. */
export function Fieldset(props: FieldsetOptions & { role?: 'group'; children?: Content }) {
  const { legend } = props;
  return (
    <fieldset
      class={classes('govuk-fieldset', props.classes)}
      role={props.role}
      aria-describedby={props.describedBy || undefined}
      {...props.attributes}
    >
      {legend && given(legend.text) && (
        <legend class={classes('govuk-fieldset__legend', legend.classes)}>
          {legend.isPageHeading ? <h1 class="govuk-fieldset__heading">{legend.text}</h1> : legend.text}
        </legend>
      )}
      {props.children}
    </fieldset>
  );
}
