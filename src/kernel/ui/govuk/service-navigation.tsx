import { type Attributes, type Common, type Content, classes, given, type Maybe } from './options.ts';

export type NavigationItem = {
  text: Content;
  href?: string;
  /** This item is the page shown. */
  current?: boolean;
  /** The page shown is somewhere below this item. */
  active?: boolean;
  attributes?: Attributes;
};

export type ServiceNavigationProps = Common & {
  navigation?: readonly Maybe<NavigationItem>[];
  serviceName?: string;
  serviceUrl?: string;
  ariaLabel?: string;
  menuButtonText?: string;
  menuButtonLabel?: string;
  navigationLabel?: string;
  navigationClasses?: string;
  navigationId?: string;
  collapseNavigationOnMobile?: boolean;
  slots?: {
    start?: Content;
    end?: Content;
    /** Puts the end slot on the same line as the navigation. */
    endInline?: boolean;
    navigationStart?: Content;
    navigationEnd?: Content;
  };
};

function Item({ item }: { item: NavigationItem }) {
  const here = item.active || item.current;
  const state = here ? { 'aria-current': item.current ? ('page' as const) : ('true' as const) } : {};
  const words = here ? <strong class="govuk-service-navigation__active-fallback">{item.text}</strong> : item.text;
  return (
    <li class={classes('govuk-service-navigation__item', here && 'govuk-service-navigation__item--active')}>
      {item.href ? (
        <a class="govuk-service-navigation__link" href={item.href} {...state} {...item.attributes}>
          {words}
        </a>
      ) : (
        <span class="govuk-service-navigation__text" {...state}>
          {words}
        </span>
      )}
    </li>
  );
}

function ServiceName({ serviceName, serviceUrl }: ServiceNavigationProps) {
  if (!serviceName) return null;
  return (
    <span class="govuk-service-navigation__service-name">
      {serviceUrl ? (
        <a href={serviceUrl} class="govuk-service-navigation__link">
          {serviceName}
        </a>
      ) : (
        <span class="govuk-service-navigation__text">{serviceName}</span>
      )}
    </span>
  );
}

/** The menu button is for those whose browser runs the script that opens the menu. */
const untilScripted = { hidden: true, 'aria-hidden': 'true' } as const;

function Navigation(props: ServiceNavigationProps) {
  const { slots } = props;
  const items = (props.navigation ?? []).filter((item) => !!item);
  if (!items.length && !given(slots?.navigationStart) && !given(slots?.navigationEnd)) return null;
  const menu = props.menuButtonText || 'Menu';
  const id = props.navigationId || 'navigation';
  const label = props.menuButtonLabel && props.menuButtonLabel !== menu ? props.menuButtonLabel : undefined;
  return (
    <nav
      aria-label={props.navigationLabel || menu}
      class={classes('govuk-service-navigation__wrapper', props.navigationClasses)}
    >
      {(props.collapseNavigationOnMobile ?? items.length > 1) && (
        <button
          type="button"
          class="govuk-service-navigation__toggle govuk-js-service-navigation-toggle"
          aria-controls={id}
          aria-label={label}
          {...untilScripted}
        >
          {menu}
        </button>
      )}
      <ul class="govuk-service-navigation__list" id={id}>
        {slots?.navigationStart}
        {items.map((item) => (
          <Item item={item} />
        ))}
        {slots?.navigationEnd}
      </ul>
    </nav>
  );
}

/** GOV.UK service navigation: the parts of Kith a person uses. */
export function ServiceNavigation(props: ServiceNavigationProps) {
  const { slots } = props;
  const common = {
    class: classes('govuk-service-navigation', props.classes),
    'data-module': 'govuk-service-navigation',
    ...props.attributes,
  };
  const inner = (
    <div class={classes('govuk-width-container', slots?.endInline && 'govuk-service-navigation__inlining-container')}>
      {slots?.start}
      <div class="govuk-service-navigation__container">
        <ServiceName {...props} />
        <Navigation {...props} />
      </div>
      {slots?.end}
    </div>
  );
  return props.serviceName || given(slots?.start) || given(slots?.end) ? (
    <section aria-label={props.ariaLabel ?? 'Service information'} {...common}>
      {inner}
    </section>
  ) : (
    <div {...common}>{inner}</div>
  );
}
