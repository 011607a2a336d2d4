import { type Attributes, type Common, type Content, classes } from '../govuk/options.ts';

export type SubNavigationItem = { text: Content; href: string; active?: boolean; attributes?: Attributes };

/** MOJ sub-navigation: the pages of one case, as links. */
export function SubNavigation(props: Common & { items: readonly SubNavigationItem[]; label?: string }) {
  return (
    <nav
      class={classes('moj-sub-navigation', props.classes)}
      aria-label={props.label ?? 'Pages of this record'}
      {...props.attributes}
    >
      <ul class="moj-sub-navigation__list">
        {props.items.map((item) => (
          <li class="moj-sub-navigation__item">
            <a
              class="moj-sub-navigation__link"
              href={item.href}
              aria-current={item.active ? 'page' : undefined}
              {...item.attributes}
            >
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
