import { type Attributes, type Common, type Content, classes } from './options.ts';

export type Breadcrumb = { text: Content; href?: string; attributes?: Attributes };

type BreadcrumbsProps = Common & { items: readonly Breadcrumb[]; collapseOnMobile?: boolean; labelText?: string };

/** GOV.UK breadcrumbs: where this page sits. An item with no address is the page itself. */
export function Breadcrumbs(props: BreadcrumbsProps) {
  return (
    <nav
      class={classes(
        'govuk-breadcrumbs',
        props.classes,
        props.collapseOnMobile && 'govuk-breadcrumbs--collapse-on-mobile',
      )}
      aria-label={props.labelText ?? 'Breadcrumb'}
      {...props.attributes}
    >
      <ol class="govuk-breadcrumbs__list">
        {props.items.map((item) =>
          item.href ? (
            <li class="govuk-breadcrumbs__list-item">
              <a class="govuk-breadcrumbs__link" href={item.href} {...item.attributes}>
                {item.text}
              </a>
            </li>
          ) : (
            <li class="govuk-breadcrumbs__list-item" aria-current="page">
              {item.text}
            </li>
          ),
        )}
      </ol>
    </nav>
  );
}
