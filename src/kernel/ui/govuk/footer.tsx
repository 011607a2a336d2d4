import { type Attributes, type Common, type Content, classes, given } from './options.ts';

type FooterLink = { text: string; href: string; attributes?: Attributes };

type FooterSection = {
  title: string;
  /** Part of the grid: `full`, `two-thirds`, `one-third` … */
  width?: string;
  columns?: number;
  items?: readonly FooterLink[];
};

export type FooterProps = Common & {
  containerClasses?: string;
  navigation?: readonly FooterSection[];
  meta?: { visuallyHiddenTitle?: string; items?: readonly FooterLink[]; text?: Content };
};

function Link({ item }: { item: FooterLink }) {
  return (
    <a class="govuk-footer__link" href={item.href} {...item.attributes}>
      {item.text}
    </a>
  );
}

function Section({ section }: { section: FooterSection }) {
  return (
    <div class={`govuk-footer__section govuk-grid-column-${section.width || 'full'}`}>
      <h2 class="govuk-footer__heading govuk-heading-m">{section.title}</h2>
      {section.items?.length ? (
        <ul
          class={classes('govuk-footer__list', !!section.columns && `govuk-footer__list--columns-${section.columns}`)}
        >
          {section.items.map((item) => (
            <li class="govuk-footer__list-item">
              <Link item={item} />
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}

function Meta({ meta }: Pick<FooterProps, 'meta'>) {
  if (!meta) return null;
  return (
    <>
      <h2 class="govuk-visually-hidden">{meta.visuallyHiddenTitle || 'Support links'}</h2>
      {meta.items?.length ? (
        <ul class="govuk-footer__inline-list">
          {meta.items.map((item) => (
            <li class="govuk-footer__inline-list-item">
              <Link item={item} />
            </li>
          ))}
        </ul>
      ) : null}
      {given(meta.text) && <div class="govuk-footer__meta-custom">{meta.text}</div>}
    </>
  );
}

/** GOV.UK footer without the crown, the licence and the Crown copyright: a partnership is not GOV.UK. */
export function Footer(props: FooterProps) {
  return (
    <div class={classes('govuk-footer', props.classes)} {...props.attributes}>
      <div class={classes('govuk-width-container', props.containerClasses)}>
        {props.navigation?.length ? (
          <>
            <div class="govuk-footer__navigation">
              {props.navigation.map((section) => (
                <Section section={section} />
              ))}
            </div>
            <hr class="govuk-footer__section-break" />
          </>
        ) : null}
        <div class="govuk-footer__meta">
          <div class="govuk-footer__meta-item govuk-footer__meta-item--grow">
            <Meta meta={props.meta} />
          </div>
        </div>
      </div>
    </div>
  );
}
