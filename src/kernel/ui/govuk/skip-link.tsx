import { type Common, type Content, classes } from './options.ts';

/** GOV.UK skip link: the first thing a keyboard meets. */
export function SkipLink(props: Common & { href?: string; children: Content }) {
  return (
    <a
      href={props.href || '#content'}
      class={classes('govuk-skip-link', props.classes)}
      {...props.attributes}
      data-module="govuk-skip-link"
    >
      {props.children}
    </a>
  );
}
