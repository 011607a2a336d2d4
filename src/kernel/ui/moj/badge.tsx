import { type Common, type Content, classes } from '../govuk/options.ts';

type BadgeProps = Common & { colour?: 'purple' | 'red' | 'green' | 'blue' | 'black' | 'grey'; children: Content };

/** MOJ badge: a lasting mark on a person or place, such as "Restricted". For a status use `StatusTag`. */
export function Badge(props: BadgeProps) {
  return (
    <span
      class={classes('moj-badge', props.colour && `moj-badge--${props.colour}`, props.classes)}
      {...props.attributes}
    >
      {props.children}
    </span>
  );
}
