import { type Attributes, type Common, type Content, classes, given } from '../govuk/options.ts';

export type TimelineItem = {
  title: Content;
  /** Who it was by. */
  byline?: Content;
  /** When: `DateTimeText`, a range in words, or "Date not known". */
  when: Content;
  id?: string;
  classes?: string;
  attributes?: Attributes;
  children?: Content;
};

export type TimelineProps = Common & { items: readonly TimelineItem[]; headingLevel?: 2 | 3 | 4 | 5 | 6 };

/** MOJ timeline: what happened, in order. */
export function Timeline(props: TimelineProps) {
  const Heading = `h${props.headingLevel ?? 2}` as const;
  return (
    <div class={classes('moj-timeline', props.classes)} {...props.attributes}>
      {props.items.map((item) => (
        <div class={classes('moj-timeline__item', item.classes)} id={item.id} {...item.attributes}>
          <div class="moj-timeline__header">
            <Heading class="moj-timeline__title">{item.title}</Heading>
            {given(item.byline) && <p class="moj-timeline__byline"> by {item.byline}</p>}
          </div>
          <p class="moj-timeline__date">{item.when}</p>
          {given(item.children) && <div class="moj-timeline__description">{item.children}</div>}
        </div>
      ))}
    </div>
  );
}
