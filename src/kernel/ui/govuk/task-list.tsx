import { type Common, type Content, classes, type Maybe } from './options.ts';
import { Tag, type TagOptions } from './tag.tsx';

export type Task = {
  title: { text: Content; classes?: string };
  /** Absent when the task cannot be started yet. */
  href?: string;
  hint?: { text: Content };
  status: { tag?: TagOptions; text?: Content; classes?: string };
  classes?: string;
};

export type TaskListProps = Common & { items: readonly Maybe<Task>[]; idPrefix?: string };

function Item({ item, id }: { item: Task; id: string }) {
  const { tag } = item.status;
  return (
    <li class={classes('govuk-task-list__item', item.href && 'govuk-task-list__item--with-link', item.classes)}>
      <div class="govuk-task-list__name-and-hint">
        {item.href ? (
          <a
            class={classes('govuk-link govuk-task-list__link', item.title.classes)}
            href={item.href}
            aria-describedby={classes(item.hint && `${id}-hint`, `${id}-status`)}
          >
            {item.title.text}
          </a>
        ) : (
          <div class={item.title.classes}>{item.title.text}</div>
        )}
        {item.hint && (
          <div id={`${id}-hint`} class="govuk-task-list__hint">
            {item.hint.text}
          </div>
        )}
      </div>
      <div class={classes('govuk-task-list__status', item.status.classes)} id={`${id}-status`}>
        {tag ? (
          <Tag classes={tag.classes} attributes={tag.attributes}>
            {tag.text}
          </Tag>
        ) : (
          item.status.text
        )}
      </div>
    </li>
  );
}

/** GOV.UK task list: the sections of an instrument, done, begun or not begun. */
export function TaskList(props: TaskListProps) {
  const prefix = props.idPrefix || 'task-list';
  return (
    <ul class={classes('govuk-task-list', props.classes)} {...props.attributes}>
      {props.items.map((item, position) => item && <Item item={item} id={`${prefix}-${position + 1}`} />)}
    </ul>
  );
}
