import { type Common, type Content, classes } from '../govuk/options.ts';

type IdentityBarProps = Common & {
  /** Who or what this is: the name as known. */
  title: Content;
  /** Whether the name is the page's own heading. */
  isPageHeading?: boolean;
  /** What helps to be sure of it: age, what they like to be called, who to speak to first. */
  details?: readonly Content[];
  /** Flags with their review dates. */
  flags?: Content;
  /** Links and buttons. */
  actions?: Content;
};

/** MOJ identity bar: who or what a page is about, the same at the top of each of its pages. */
export function IdentityBar(props: IdentityBarProps) {
  const Title = props.isPageHeading ? 'h1' : 'span';
  return (
    <div class={classes('moj-identity-bar kith-identity', props.classes)} {...props.attributes}>
      <div class="moj-identity-bar__container">
        <div class="moj-identity-bar__details">
          <Title class="moj-identity-bar__title">{props.title}</Title>
          {props.details && props.details.length > 0 && (
            <ul class="kith-identity__facts">
              {props.details.map((detail) => (
                <li>{detail}</li>
              ))}
            </ul>
          )}
          {props.flags && <div class="kith-identity__flags">{props.flags}</div>}
        </div>
        {props.actions && (
          <div class="moj-identity-bar__actions">
            <div class="moj-identity-bar__menu">{props.actions}</div>
          </div>
        )}
      </div>
    </div>
  );
}
