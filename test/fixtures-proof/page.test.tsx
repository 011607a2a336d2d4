import {
  BackLink,
  type Breadcrumb,
  Breadcrumbs,
  type Content,
  Details,
  Footer,
  type FooterProps,
  GenericHeader,
  InsetText,
  NotificationBanner,
  type NotificationBannerProps,
  Pagination,
  type PaginationProps,
  Panel,
  type PanelProps,
  PhaseBanner,
  ServiceNavigation,
  type ServiceNavigationProps,
  SkipLink,
  SummaryList,
  type SummaryListProps,
  type TabItem,
  Table,
  type TableProps,
  Tabs,
  Tag,
  type TagOptions,
  TaskList,
  type TaskListProps,
  WarningText,
} from '../../src/kernel/ui/index.ts';
import { raw } from './fixtures.ts';
import type { Element } from './html-tree.ts';
import type { Common, Text } from './macro-options.ts';
import { prove } from './prove.ts';
import { withoutClasses } from './same-html.ts';

type Slot = string | { text: Content; align?: string };
type ServiceNavigationMacro = Omit<ServiceNavigationProps, 'slots'> & { slots?: Record<string, Slot> };

/** A macro's slots, which are HTML even when they are plain text. */
const slots = (given: Record<string, Slot> | undefined): ServiceNavigationProps['slots'] => {
  const of = (name: string) => {
    const slot = given?.[name];
    return typeof slot === 'string' ? raw(slot) : slot?.text;
  };
  const end = given?.end;
  return {
    start: of('start'),
    end: of('end'),
    endInline: typeof end === 'object' && end.align === 'inline',
    navigationStart: of('navigationStart'),
    navigationEnd: of('navigationEnd'),
  };
};

prove('back-link', (o: Text & { href?: string }) => <BackLink {...o}>{o.text}</BackLink>);

prove('breadcrumbs', (o: Common & { items: Breadcrumb[]; collapseOnMobile?: boolean; labelText?: string }) => (
  <Breadcrumbs {...o} />
));

prove('details', (o: Text & { id?: string; open?: boolean; summaryText: Content }) => (
  <Details {...o}>{o.text}</Details>
));

prove('footer', (o: FooterProps) => <Footer {...o} />, {
  // A partnership is not GOV.UK and its words are not under the Open Government Licence.
  expected: (root: Element) =>
    withoutClasses(root, [
      'govuk-footer__crown',
      'govuk-footer__licence-logo',
      'govuk-footer__licence-description',
      'govuk-footer__meta-item', // the Crown copyright; the links are in the item that grows
    ]),
});

prove('generic-header', (o: Common & { logoText?: Content; url?: string; containerClasses?: string }) => (
  <GenericHeader {...o} logo={o.logoText} />
));

prove('inset-text', (o: Text & { id?: string }) => <InsetText {...o}>{o.text}</InsetText>);

prove('notification-banner', ({ text, ...o }: Omit<NotificationBannerProps, 'text'> & { text?: Content }) =>
  typeof text === 'string' ? (
    <NotificationBanner {...o} text={text} />
  ) : (
    <NotificationBanner {...o}>{text}</NotificationBanner>
  ),
);

prove('pagination', (o: PaginationProps) => <Pagination {...o} />, {
  leftOut: { 'with empty items': 'an item is a link, a gap or nothing at all: an empty object is a mistake' },
});

prove('panel', (o: PanelProps & { text?: Content }) => {
  const names = (o.classes ?? '').split(' ');
  const interruption = names.includes('govuk-panel--interruption');
  return (
    <Panel
      {...o}
      interruption={interruption}
      classes={names.filter((name) => name !== 'govuk-panel--interruption').join(' ')}
    >
      {o.text}
    </Panel>
  );
});

prove('phase-banner', (o: Text & { tag?: TagOptions }) => (
  <PhaseBanner {...o} tag={o.tag ?? { text: '' }}>
    {o.text}
  </PhaseBanner>
));

prove('service-navigation', (o: ServiceNavigationMacro) => <ServiceNavigation {...o} slots={slots(o.slots)} />);

prove('skip-link', (o: Text & { href?: string }) => <SkipLink {...o}>{o.text}</SkipLink>);

prove('summary-list', (o: SummaryListProps) => <SummaryList {...o} />);

prove('table', (o: TableProps) => <Table {...o} />);

prove(
  'tabs',
  (o: Common & { items?: (TabItem & { panel: Text })[]; id?: string; idPrefix?: string; title?: string }) => (
    <Tabs
      {...o}
      items={o.items?.map(
        (item) =>
          item && {
            ...item,
            panel: {
              attributes: item.panel.attributes,
              ...(typeof item.panel.text === 'string' ? { text: item.panel.text } : { content: item.panel.text }),
            },
          },
      )}
    />
  ),
);

prove('tag', (o: Text) => <Tag {...o}>{o.text}</Tag>);

prove('task-list', (o: TaskListProps) => <TaskList {...o} />);

prove('warning-text', (o: Text & { iconFallbackText?: string }) => <WarningText {...o}>{o.text}</WarningText>);
