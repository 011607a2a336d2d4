import { type Common, type Content, classes } from '../govuk/options.ts';

type PageHeaderActionsProps = Common & {
  heading: { text: Content; level?: 1 | 2 | 3; classes?: string };
  /** Buttons, most needed first. */
  children?: Content;
};

/** MOJ page header with actions: a heading with its buttons beside it. */
export function PageHeaderActions(props: PageHeaderActionsProps) {
  const Heading = `h${props.heading.level ?? 1}` as const;
  return (
    <div class={classes('moj-page-header-actions', props.classes)} {...props.attributes}>
      <div class="moj-page-header-actions__title">
        <Heading class={props.heading.classes ?? 'govuk-heading-l'}>{props.heading.text}</Heading>
      </div>
      {props.children && (
        <div class="moj-page-header-actions__actions">
          <div class="moj-button-group moj-button-group--inline">{props.children}</div>
        </div>
      )}
    </div>
  );
}
