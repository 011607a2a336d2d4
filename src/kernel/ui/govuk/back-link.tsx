import { type Common, type Content, classes } from './options.ts';

/** GOV.UK back link. */
export function BackLink(props: Common & { href?: string; children?: Content }) {
  return (
    <a href={props.href || '#'} class={classes('govuk-back-link', props.classes)} {...props.attributes}>
      {props.children || 'Back'}
    </a>
  );
}
