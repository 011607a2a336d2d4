import { Button } from './button.tsx';
import { type Attributes, type Common, type Content, classes, given } from './options.ts';

type PanelAction = Common & { text: string; href?: string; type?: 'button' | 'submit' };

export type PanelProps = Common & {
  titleText: Content;
  headingLevel?: 1 | 2 | 3 | 4 | 5 | 6;
  /** Asks before going on, as before opening a restricted record, rather than confirming what was done. */
  interruption?: boolean;
  /** Only on an interruption. */
  actions?: { items?: readonly PanelAction[]; classes?: string; attributes?: Attributes };
  children?: Content;
};

function Action({ action }: { action: PanelAction }) {
  if (action.href && action.type !== 'button')
    return (
      <a class={classes('govuk-link govuk-link--inverse', action.classes)} href={action.href} {...action.attributes}>
        {action.text}
      </a>
    );
  return (
    <Button
      type={action.type ?? 'button'}
      classes={classes('govuk-button--inverse', action.classes)}
      href={action.href}
      attributes={action.attributes}
    >
      {action.text}
    </Button>
  );
}

/** GOV.UK panel: confirms what was done or, as an interruption, asks first. */
export function Panel(props: PanelProps) {
  const Heading = `h${props.headingLevel || 1}` as const;
  const { actions } = props;
  return (
    <div
      class={classes(
        'govuk-panel',
        props.interruption ? 'govuk-panel--interruption' : 'govuk-panel--confirmation',
        props.classes,
      )}
      {...props.attributes}
    >
      <Heading class="govuk-panel__title">{props.titleText}</Heading>
      {given(props.children) && <div class="govuk-panel__body">{props.children}</div>}
      {props.interruption && actions && (
        <div class={classes('govuk-panel__actions', actions.classes)} {...actions.attributes}>
          {actions.items?.length ? (
            <div class="govuk-button-group">
              {actions.items.map((action) => (
                <>
                  <Action action={action} />{' '}
                </>
              ))}
            </div>
          ) : null}
        </div>
      )}
    </div>
  );
}
