import { type Common, type Content, classes, given } from './options.ts';

export type NotificationBannerProps = Common & {
  type?: 'success';
  /** One line, shown as a heading. */
  text?: string;
  /** More than one line. Wins over `text`. */
  children?: Content;
  titleText?: Content;
  titleId?: string;
  titleHeadingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  role?: 'alert' | 'region';
  disableAutoFocus?: boolean;
};

/** GOV.UK notification banner: what has just happened, or what everyone must know. */
export function NotificationBanner(props: NotificationBannerProps) {
  const isSuccess = props.type === 'success';
  const titleId = props.titleId || 'govuk-notification-banner-title';
  const Heading = `h${props.titleHeadingLevel || 2}` as const;
  return (
    <div
      class={classes('govuk-notification-banner', isSuccess && 'govuk-notification-banner--success', props.classes)}
      {...{ role: props.role || (isSuccess ? 'alert' : 'region'), 'aria-labelledby': titleId }}
      data-module="govuk-notification-banner"
      data-disable-auto-focus={props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)}
      {...props.attributes}
    >
      <div class="govuk-notification-banner__header">
        <Heading class="govuk-notification-banner__title" id={titleId}>
          {props.titleText || (isSuccess ? 'Success' : 'Important')}
        </Heading>
      </div>
      <div class="govuk-notification-banner__content">
        {given(props.children)
          ? props.children
          : props.text && <p class="govuk-notification-banner__heading">{props.text.trim()}</p>}
      </div>
    </div>
  );
}
