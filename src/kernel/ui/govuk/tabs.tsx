import { type Attributes, type Common, type Content, classes, given, type Maybe } from './options.ts';

export type TabItem = {
  label: Content;
  id?: string;
  attributes?: Attributes;
  /** `text` is one paragraph; `content` is whatever it is. */
  panel: { text?: string; content?: Content; attributes?: Attributes };
};

export type TabsProps = Common & {
  items?: readonly Maybe<TabItem>[];
  id?: string;
  idPrefix?: string;
  title?: string;
};

/** GOV.UK tabs, within a page. To move between the pages of a case use `SubNavigation`. */
export function Tabs(props: TabsProps) {
  const panelId = (item: TabItem, position: number) => item.id || `${props.idPrefix ?? ''}-${position + 1}`;
  return (
    <div id={props.id} class={classes('govuk-tabs', props.classes)} {...props.attributes} data-module="govuk-tabs">
      <h2 class="govuk-tabs__title">{props.title ?? 'Contents'}</h2>
      {props.items?.length ? (
        <>
          <ul class="govuk-tabs__list">
            {props.items.map(
              (item, position) =>
                item && (
                  <li class={classes('govuk-tabs__list-item', position === 0 && 'govuk-tabs__list-item--selected')}>
                    <a class="govuk-tabs__tab" href={`#${panelId(item, position)}`} {...item.attributes}>
                      {item.label}
                    </a>
                  </li>
                ),
            )}
          </ul>
          {props.items.map(
            (item, position) =>
              item && (
                <div
                  class={classes('govuk-tabs__panel', position > 0 && 'govuk-tabs__panel--hidden')}
                  id={panelId(item, position)}
                  {...item.panel.attributes}
                >
                  {given(item.panel.content)
                    ? item.panel.content
                    : item.panel.text && <p class="govuk-body">{item.panel.text}</p>}
                </div>
              ),
          )}
        </>
      ) : null}
    </div>
  );
}
