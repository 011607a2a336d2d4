import { type Common, type Content, classes } from './options.ts';

export type ButtonProps = Common & {
  children: Content;
  /** When given, a link that looks like a button: for going somewhere, never for changing something. */
  href?: string;
  type?: 'submit' | 'button' | 'reset';
  name?: string;
  value?: string;
  id?: string;
  disabled?: boolean;
  isStartButton?: boolean;
  preventDoubleClick?: boolean;
};

/** The design system's own role for a link that looks like a button: its script makes the space bar work too. */
const linkAsButton = { role: 'button', draggable: false } as const;

function StartIcon() {
  return (
    <svg
      class="govuk-button__start-icon"
      xmlns="http://www.w3.org/2000/svg"
      width="17.5"
      height="19"
      viewBox="0 0 33 40"
      aria-hidden="true"
      focusable="false"
    >
      <path fill="currentColor" d="M0 0h13l20 20-20 20H0l20-20z" />
    </svg>
  );
}

/** GOV.UK button. Its words are a verb: "Save", "Decide", "Add a person". */
export function Button(props: ButtonProps) {
  const isElement = typeof props.children === 'object';
  const words = props.isStartButton && isElement ? <span>{props.children}</span> : props.children;
  const icon = props.isStartButton && <StartIcon />;
  const common = {
    class: classes('govuk-button', props.classes, props.isStartButton && 'govuk-button--start'),
    'data-module': 'govuk-button',
    id: props.id,
    ...props.attributes,
  };
  if (props.href)
    return (
      <a href={props.href} {...linkAsButton} {...common}>
        {words}
        {icon}
      </a>
    );
  return (
    <button
      type={props.type ?? 'submit'}
      value={props.value}
      name={props.name}
      disabled={props.disabled}
      aria-disabled={props.disabled ? 'true' : undefined}
      data-prevent-double-click={props.preventDoubleClick === undefined ? undefined : String(props.preventDoubleClick)}
      {...common}
    >
      {words}
      {icon}
    </button>
  );
}
