import { type Attributes, type Common, type Content, classes, given, type Maybe } from './options.ts';

export type PageLink = {
  number?: number | string;
  href?: string;
  current?: boolean;
  /** Stands for pages left out. */
  ellipsis?: boolean;
  visuallyHiddenText?: string;
  attributes?: Attributes;
};

type Neighbour = { href: string; text?: Content; labelText?: string; attributes?: Attributes };

export type PaginationProps = Common & {
  items?: readonly Maybe<PageLink>[];
  previous?: Neighbour;
  next?: Neighbour;
  landmarkLabel?: string;
};

const arrows = {
  prev: 'm6.5938-0.0078125-6.7266 6.7266 6.7441 6.4062 1.377-1.449-4.1856-3.9768h12.896v-2h-12.984l4.2931-4.293-1.414-1.414z',
  next: 'm8.107-0.0078125-1.4136 1.414 4.2926 4.293h-12.986v2h12.896l-4.1855 3.9766 1.377 1.4492 6.7441-6.4062-6.7246-6.7266z',
};

function Arrow({ to }: { to: 'prev' | 'next' }) {
  return (
    <svg
      class={`govuk-pagination__icon govuk-pagination__icon--${to}`}
      xmlns="http://www.w3.org/2000/svg"
      height="13"
      width="15"
      aria-hidden="true"
      focusable="false"
      viewBox="0 0 15 13"
    >
      <path d={arrows[to]} />
    </svg>
  );
}

function ArrowLink({ link, to, block }: { link: Neighbour; to: 'prev' | 'next'; block: boolean }) {
  const usual = to === 'prev' ? 'Previous' : 'Next';
  return (
    <div class={`govuk-pagination__${to}`}>
      <a class="govuk-link govuk-pagination__link" href={link.href} rel={to} {...link.attributes}>
        {(block || to === 'prev') && <Arrow to={to} />}
        <span
          class={classes(
            'govuk-pagination__link-title',
            block && !link.labelText && 'govuk-pagination__link-title--decorated',
          )}
        >
          {given(link.text) ? (
            link.text
          ) : (
            <>
              {usual}
              <span class="govuk-visually-hidden"> page</span>
            </>
          )}
        </span>
        {link.labelText && block && (
          <>
            {' '}
            <span class="govuk-visually-hidden">:</span>{' '}
            <span class="govuk-pagination__link-label">{link.labelText}</span>
          </>
        )}
        {!block && to === 'next' && <Arrow to={to} />}
      </a>
    </div>
  );
}

function PageItem({ item }: { item: PageLink }) {
  if (item.ellipsis) return <li class="govuk-pagination__item govuk-pagination__item--ellipsis">⋯</li>;
  return (
    <li class={classes('govuk-pagination__item', item.current && 'govuk-pagination__item--current')}>
      <a
        class="govuk-link govuk-pagination__link"
        href={item.href ?? ''}
        aria-label={item.visuallyHiddenText ?? `Page ${item.number}`}
        aria-current={item.current ? 'page' : undefined}
        {...item.attributes}
      >
        {item.number}
      </a>
    </li>
  );
}

/** GOV.UK pagination. `pageLinks` works out which pages to name. */
export function Pagination(props: PaginationProps) {
  const { items, previous, next } = props;
  const block = !items && (!!next || !!previous);
  return (
    <nav
      class={classes('govuk-pagination', block && 'govuk-pagination--block', props.classes)}
      aria-label={props.landmarkLabel || 'Pagination'}
      {...props.attributes}
    >
      {previous?.href && <ArrowLink link={previous} to="prev" block={block} />}
      {items && <ul class="govuk-pagination__list">{items.map((item) => item && <PageItem item={item} />)}</ul>}
      {next?.href && <ArrowLink link={next} to="next" block={block} />}
    </nav>
  );
}
