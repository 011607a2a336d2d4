import { type Common, type Content, classes } from './options.ts';
import { Tag, type TagOptions } from './tag.tsx';

/** GOV.UK phase banner: says that this is a demonstration, or training, or new. */
export function PhaseBanner(props: Common & { tag: TagOptions; children: Content }) {
  return (
    <div class={classes('govuk-phase-banner govuk-width-container', props.classes)} {...props.attributes}>
      <p class="govuk-phase-banner__content">
        <Tag classes={classes('govuk-phase-banner__content__tag', props.tag.classes)} attributes={props.tag.attributes}>
          {props.tag.text}
        </Tag>{' '}
        <span class="govuk-phase-banner__text">{props.children}</span>
      </p>
    </div>
  );
}
