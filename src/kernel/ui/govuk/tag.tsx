import { type Common, type Content, classes } from './options.ts';

export type TagOptions = Common & { text: Content };

/** GOV.UK tag: a status in a word. `StatusTag` adds the shape that stands for its colour. */
export function Tag(props: Common & { children: Content }) {
  return (
    <strong class={classes('govuk-tag', props.classes)} {...props.attributes}>
      {props.children}
    </strong>
  );
}
