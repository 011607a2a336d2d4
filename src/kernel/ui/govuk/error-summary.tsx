import { type Attributes, type Common, type Content, classes, given } from './options.ts';

export type ErrorSummaryItem = { text: Content; href?: string; attributes?: Attributes };

export type ErrorSummaryProps = Common & {
  titleText?: Content;
  errorList?: readonly ErrorSummaryItem[];
  disableAutoFocus?: boolean;
  /** A description below the title. */
  children?: Content;
};

/** GOV.UK error summary: first on the page, each error a link to its field. */
export function ErrorSummary(props: ErrorSummaryProps) {
  return (
    <div
      class={classes('govuk-error-summary', props.classes)}
      data-disable-auto-focus={props.disableAutoFocus === undefined ? undefined : String(props.disableAutoFocus)}
      {...props.attributes}
      data-module="govuk-error-summary"
    >
      <div role="alert">
        <h2 class="govuk-error-summary__title">{props.titleText ?? 'There is a problem'}</h2>
        <div class="govuk-error-summary__body">
          {given(props.children) && <p>{props.children}</p>}
          {props.errorList?.length ? (
            <ul class="govuk-list govuk-error-summary__list">
              {props.errorList.map((item) => (
                <li>
                  {item.href ? (
                    <a href={item.href} {...item.attributes}>
                      {item.text}
                    </a>
                  ) : (
                    item.text
                  )}
                </li>
              ))}
            </ul>
          ) : null}
        </div>
      </div>
    </div>
  );
}
