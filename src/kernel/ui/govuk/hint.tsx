import { type Common, type Content, classes } from './options.ts';

export type HintOptions = Common & { text: Content };

/** GOV.UK hint: help for one question. */
export function Hint(props: Common & { id?: string; children: Content }) {
  return (
    <div id={props.id} class={classes('govuk-hint', props.classes)} {...props.attributes}>
      {props.children}
    </div>
  );
}
