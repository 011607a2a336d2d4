import { type Attributes, type Common, type Content, classes, given, type Maybe } from './options.ts';

export type SummaryAction = Common & {
  href: string;
  text: Content;
  /** What the action is about, for those who hear it out of its row: "Change" is heard as "Change name". */
  visuallyHiddenText?: string;
};

type Actions = { items?: readonly SummaryAction[]; classes?: string };

export type SummaryRow = {
  key: { text: Content; classes?: string };
  value: { text?: Content; classes?: string };
  actions?: Actions;
  classes?: string;
};

export type SummaryCard = {
  title?: { text: Content; headingLevel?: 1 | 2 | 3 | 4 | 5 | 6; classes?: string };
  actions?: Actions;
  classes?: string;
  attributes?: Attributes;
};

export type SummaryListProps = Common & { rows: readonly Maybe<SummaryRow>[]; card?: SummaryCard };

function ActionLink({ action, cardTitle }: { action: SummaryAction; cardTitle?: Content }) {
  return (
    <a class={classes('govuk-link', action.classes)} href={action.href} {...action.attributes}>
      {action.text}
      {(action.visuallyHiddenText || given(cardTitle)) && (
        <span class="govuk-visually-hidden">
          {action.visuallyHiddenText && ` ${action.visuallyHiddenText}`}
          {given(cardTitle) && <> ({cardTitle})</>}
        </span>
      )}
    </a>
  );
}

function Card({ card, children }: { card: SummaryCard; children: Content }) {
  const Heading = `h${card.title?.headingLevel ?? 2}` as const;
  const [first, ...more] = card.actions?.items ?? [];
  const actionClasses = classes('govuk-summary-card__actions', card.actions?.classes);
  return (
    <div class={classes('govuk-summary-card', card.classes)} {...card.attributes}>
      <div class="govuk-summary-card__title-wrapper">
        {card.title && (
          <Heading class={classes('govuk-summary-card__title', card.title.classes)}>{card.title.text}</Heading>
        )}
        {first && !more.length && (
          <div class={actionClasses}>
            <ActionLink action={first} cardTitle={card.title?.text} />
          </div>
        )}
        {first && more.length > 0 && (
          <ul class={actionClasses}>
            {[first, ...more].map((action) => (
              <li class="govuk-summary-card__action">
                <ActionLink action={action} cardTitle={card.title?.text} />
              </li>
            ))}
          </ul>
        )}
      </div>
      <div class="govuk-summary-card__content">{children}</div>
    </div>
  );
}

function RowActions({ actions, cardTitle }: { actions: Actions; cardTitle: Content }) {
  const [first, ...more] = actions.items ?? [];
  if (!first) return null;
  return (
    <dd class={classes('govuk-summary-list__actions', actions.classes)}>
      {more.length ? (
        <ul class="govuk-summary-list__actions-list">
          {[first, ...more].map((action) => (
            <li class="govuk-summary-list__actions-list-item">
              <ActionLink action={action} cardTitle={cardTitle} />
            </li>
          ))}
        </ul>
      ) : (
        <ActionLink action={first} cardTitle={cardTitle} />
      )}
    </dd>
  );
}

/** GOV.UK summary list: what is known, label by label. */
export function SummaryList(props: SummaryListProps) {
  const someHaveActions = props.rows.some((row) => row && !!row.actions?.items?.length);
  const list = (
    <dl class={classes('govuk-summary-list', props.classes)} {...props.attributes}>
      {props.rows.map(
        (row) =>
          row && (
            <div
              class={classes(
                'govuk-summary-list__row',
                !!someHaveActions && !row.actions?.items && 'govuk-summary-list__row--no-actions',
                row.classes,
              )}
            >
              <dt class={classes('govuk-summary-list__key', row.key.classes)}>{row.key.text}</dt>
              <dd class={classes('govuk-summary-list__value', row.value.classes)}>{row.value.text}</dd>
              {row.actions && <RowActions actions={row.actions} cardTitle={props.card?.title?.text} />}
            </div>
          ),
      )}
    </dl>
  );
  return props.card ? <Card card={props.card}>{list}</Card> : list;
}
