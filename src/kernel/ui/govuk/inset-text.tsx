import { type Common, type Content, classes } from './options.ts';

/** GOV.UK inset text: someone's own words, or a note that stands apart. */
export function InsetText(props: Common & { id?: string; children: Content }) {
  return (
    <div id={props.id} class={classes('govuk-inset-text', props.classes)} {...props.attributes}>
      {props.children}
    </div>
  );
}
