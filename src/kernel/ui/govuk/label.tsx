import { type Common, type Content, classes, given } from './options.ts';

export type LabelOptions = Common & { text: Content; isPageHeading?: boolean };

/** GOV.UK label. With `isPageHeading` the question is the page's `h1`. */
export function Label(props: Common & { for?: string; isPageHeading?: boolean; children: Content }) {
  if (!given(props.children)) return null;
  const label = (
    <label class={classes('govuk-label', props.classes)} for={props.for} {...props.attributes}>
      {props.children}
    </label>
  );
  return props.isPageHeading ? <h1 class="govuk-label-wrapper">{label}</h1> : label;
}
